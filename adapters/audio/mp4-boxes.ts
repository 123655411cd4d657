import { ascii, uint32be, uint64be } from './bytes.js'
import type { Codec } from './sniff.js'

interface Box {
  type: string
  /** Where its contents start and end in the file; `end` never lies past the bytes there are. */
  start: number
  end: number
}

/** The codec of the first audio track, by its sample description. ISO/IEC 14496-12. Undefined when unknown or cut off. */
export const mp4AudioCodec = (bytes: Uint8Array): Codec | undefined => {
  const moov = boxes(bytes, 0, bytes.length).find(box => box.type === 'moov')
  if (!moov) return undefined
  const track = childBoxes(bytes, moov, 'trak').find(trak => isAudio(bytes, trak))
  return track && CODEC_OF_ENTRY[sampleEntry(bytes, track)]
}

/** Seconds by the movie header, or null when it is missing or says 0, as in a live recording. */
export const mp4Seconds = (bytes: Uint8Array): number | null => {
  const moov = boxes(bytes, 0, bytes.length).find(box => box.type === 'moov')
  const header = moov && childBoxes(bytes, moov, 'mvhd')[0]
  if (!header) return null
  const isLong = bytes[header.start] === 1
  const timescale = uint32be(bytes, header.start + (isLong ? 20 : 12))
  const duration = isLong ? uint64be(bytes, header.start + 24) : uint32be(bytes, header.start + 16)
  return timescale > 0 && duration > 0 && duration !== UNKNOWN_DURATION ? duration / timescale : null
}

/** Whether the file is MP4 and its last box promises more than there is. */
export const isMp4Cut = (bytes: Uint8Array): boolean => {
  if (ascii(bytes, 4, 4) !== 'ftyp') return false
  let at = 0
  while (at + 8 <= bytes.length) {
    const { header, size } = boxSize(bytes, at, bytes.length)
    if (size < header) return true
    at += size
  }
  return at !== bytes.length
}

// ---------------------------------------------------------------------------------------------------------------------

const UNKNOWN_DURATION = 0xffffffff
const MOST_BOXES = 10_000

const CODEC_OF_ENTRY: Record<string, Codec> = {
  mp4a: 'aac',
  Opus: 'opus',
  samr: 'amr',
  sawb: 'amr',
  fLaC: 'flac',
  '.mp3': 'mp3',
}

const boxes = (bytes: Uint8Array, from: number, to: number): Box[] => {
  const found: Box[] = []
  for (let at = from; at + 8 <= to && found.length < MOST_BOXES; ) {
    const { header, size } = boxSize(bytes, at, to)
    if (size < header) break
    found.push({ type: ascii(bytes, at + 4, 4), start: at + header, end: Math.min(at + size, to) })
    at += size
  }
  return found
}

/** Size 1 means a 64-bit size follows, size 0 means the rest of the file. */
const boxSize = (bytes: Uint8Array, at: number, to: number): { header: number; size: number } => {
  const size = uint32be(bytes, at)
  if (size === 1) return { header: 16, size: uint64be(bytes, at + 8) }
  return { header: 8, size: size === 0 ? to - at : size }
}

const childBoxes = (bytes: Uint8Array, parent: Box, type: string): Box[] =>
  boxes(bytes, parent.start, parent.end).filter(box => box.type === type)

/** The handler of an audio track is `soun`: trak > mdia > hdlr (8 bytes of version and zeros, then the handler). */
const isAudio = (bytes: Uint8Array, track: Box): boolean => {
  const handler = boxAt(bytes, track, ['mdia', 'hdlr'])
  return handler !== undefined && ascii(bytes, handler.start + 8, 4) === 'soun'
}

/** The four letters of the first sample entry: trak > mdia > minf > stbl > stsd (8 bytes of counts, then size and name). */
const sampleEntry = (bytes: Uint8Array, track: Box): string => {
  const box = boxAt(bytes, track, ['mdia', 'minf', 'stbl', 'stsd'])
  return box ? ascii(bytes, box.start + 12, 4) : ''
}

/** The first box at the end of this way down. */
const boxAt = (bytes: Uint8Array, from: Box, way: string[]): Box | undefined => {
  let box: Box | undefined = from
  for (const type of way) box = box && childBoxes(bytes, box, type)[0]
  return box
}
