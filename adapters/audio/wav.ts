import { ascii, uint16le, uint32le } from './bytes.js'

export interface WavLayout {
  /** 1 = integer PCM, 3 = floating point; others are compressed. */
  encoding: number
  channels: number
  sampleRate: number
  bitsPerSample: number
  /** Where the sound starts and ends in the file. */
  start: number
  end: number
  /** The header promises more sound than there is. */
  cut: boolean
}

/** Reads the chunks of a RIFF WAVE file. Null when the format or the sound is missing, or makes no sense. */
export const wavLayout = (bytes: Uint8Array): WavLayout | null => {
  const format = findChunk(bytes, 'fmt ')
  const data = findChunk(bytes, 'data')
  if (!format || !data || format.size < 16) return null
  const tag = uint16le(bytes, format.start)
  const layout = {
    encoding: tag === EXTENSIBLE ? uint16le(bytes, format.start + 24) : tag,
    channels: uint16le(bytes, format.start + 2),
    sampleRate: uint32le(bytes, format.start + 4),
    bitsPerSample: uint16le(bytes, format.start + 14),
    start: data.start,
    end: Math.min(data.start + data.size, bytes.length),
    cut: data.size !== UNKNOWN_SIZE && data.start + data.size > bytes.length,
  }
  return isSensible(layout) ? layout : null
}

/** Reads one sample at a byte position as -1 to 1; undefined for an encoding we do not read ourselves. */
export const wavSampleReader = (bytes: Uint8Array, layout: WavLayout): ((at: number) => number) | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readers: Record<string, (at: number) => number> = {
    '1/8': at => (view.getUint8(at) - 128) / 0x80,
    '1/16': at => view.getInt16(at, true) / 0x8000,
    '1/24': at => (view.getUint16(at, true) + view.getInt8(at + 2) * 0x10000) / 0x800000,
    '1/32': at => view.getInt32(at, true) / 0x80000000,
    '3/32': at => finite(view.getFloat32(at, true)),
    '3/64': at => finite(view.getFloat64(at, true)),
  }
  return readers[`${layout.encoding}/${layout.bitsPerSample}`]
}

// ---------------------------------------------------------------------------------------------------------------------

/** The real encoding then stands in the extension. Microsoft, "Multiple Channel Audio Data and WAVE Files". */
const EXTENSIBLE = 0xfffe
/** What a recorder writes that could not go back and fill in the size. */
const UNKNOWN_SIZE = 0xffffffff

/** Recorders write a handful; five million empty ones would hold up everybody else for seconds. */
const MOST_CHUNKS = 1000

const findChunk = (bytes: Uint8Array, name: string): { start: number; size: number } | null => {
  for (let at = 12, seen = 0; at + 8 <= bytes.length && seen < MOST_CHUNKS; seen += 1) {
    const size = uint32le(bytes, at + 4)
    if (ascii(bytes, at, 4) === name) return { start: at + 8, size }
    at += 8 + size + (size % 2)
  }
  return null
}

const isSensible = ({ channels, sampleRate, bitsPerSample, start, end }: WavLayout): boolean =>
  channels >= 1 && channels <= 8 && sampleRate >= 4000 && sampleRate <= 384_000 && bitsPerSample > 0 && end > start

const finite = (value: number): number => (Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0)
