import { ascii, findAscii, uint32be } from './bytes.js'
import { mp4AudioCodec } from './mp4-boxes.js'

export type Container = 'ogg' | 'webm' | 'mp4' | '3gp' | 'mp3' | 'wav' | 'amr' | 'flac' | 'aac'
export type Codec = 'opus' | 'vorbis' | 'aac' | 'amr' | 'mp3' | 'pcm' | 'flac'

export interface SniffedAudio {
  /** What the bytes are, whatever the sender called them. */
  mimeType: string
  container: Container
  /** Absent when the container does not say where it is cheap to look. */
  codec?: Codec
}

/** Tells a recording by its first bytes, never by a name. Null for anything else. Pure and quick: safe on any bytes. */
export const sniffAudio = (bytes: Uint8Array): SniffedAudio | null => {
  for (const look of LOOKS) {
    const found = look(bytes)
    if (found) return found
  }
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

type Look = (bytes: Uint8Array) => SniffedAudio | null

const sniffed = (mimeType: string, container: Container, codec: Codec | undefined): SniffedAudio =>
  codec ? { mimeType, container, codec } : { mimeType, container }

/** The first packet of an Ogg stream names its codec. RFC 3533, RFC 7845 section 5.1. */
const ogg: Look = bytes => {
  if (ascii(bytes, 0, 4) !== 'OggS') return null
  const firstPacket = 27 + (bytes[26] ?? 0)
  if (ascii(bytes, firstPacket, 8) === 'OpusHead') return sniffed('audio/ogg', 'ogg', 'opus')
  if (ascii(bytes, firstPacket, 7) === '\x01vorbis') return sniffed('audio/ogg', 'ogg', 'vorbis')
  if (ascii(bytes, firstPacket, 5) === '\x7fFLAC') return sniffed('audio/ogg', 'ogg', 'flac')
  return sniffed('audio/ogg', 'ogg', undefined)
}

const EBML = 0x1a45dfa3
/** Codec names stand in the track header, before the sound. */
const TRACK_HEADER = 8192

const webm: Look = bytes => {
  if (uint32be(bytes, 0) !== EBML) return null
  if (findAscii(bytes, 'webm', 128) < 0 && findAscii(bytes, 'matroska', 128) < 0) return null
  return sniffed('audio/webm', 'webm', webmCodec(bytes))
}

const webmCodec = (bytes: Uint8Array): Codec | undefined => {
  if (findAscii(bytes, 'A_OPUS', TRACK_HEADER) >= 0) return 'opus'
  return findAscii(bytes, 'A_VORBIS', TRACK_HEADER) >= 0 ? 'vorbis' : undefined
}

/** ISO base media: `ftyp` and the brand come first. 3GPP brands begin with `3g` (TS 26.244). */
const mp4: Look = bytes => {
  if (ascii(bytes, 4, 4) !== 'ftyp') return null
  const codec = mp4AudioCodec(bytes)
  if (ascii(bytes, 8, 2) === '3g') return sniffed('audio/3gpp', '3gp', codec)
  return sniffed('audio/mp4', 'mp4', codec)
}

const wav: Look = bytes =>
  ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WAVE' ? sniffed('audio/wav', 'wav', 'pcm') : null

/** RFC 4867 section 5. */
const amr: Look = bytes => {
  if (ascii(bytes, 0, 6) === '#!AMR\n') return sniffed('audio/amr', 'amr', 'amr')
  return ascii(bytes, 0, 9) === '#!AMR-WB\n' ? sniffed('audio/amr-wb', 'amr', 'amr') : null
}

const flac: Look = bytes => (ascii(bytes, 0, 4) === 'fLaC' ? sniffed('audio/flac', 'flac', 'flac') : null)

/** ID3 tag, or an MPEG layer III frame header with a real bit rate and sample rate (a UTF-16 mark `FF FE` is none). */
const mp3: Look = bytes => {
  if (ascii(bytes, 0, 3) === 'ID3') return sniffed('audio/mpeg', 'mp3', 'mp3')
  const [sync = 0, version = 0, rates = 0] = bytes
  const isLayerThree = sync === 0xff && (version & 0xe6) === 0xe2 && (version & 0x18) !== 0x08
  const hasRates = (rates & 0xf0) !== 0xf0 && (rates & 0xf0) !== 0 && (rates & 0x0c) !== 0x0c
  return isLayerThree && hasRates ? sniffed('audio/mpeg', 'mp3', 'mp3') : null
}

/** AAC in ADTS frames, as some phones' recorders write it. ISO 13818-7: sync 0xFFF, layer 0, a listed sample rate. */
const adts: Look = bytes => {
  const [sync = 0, layer = 0, rate = 0] = bytes
  const isFrame = sync === 0xff && (layer & 0xf6) === 0xf0 && ((rate >> 2) & 0x0f) < 13
  return isFrame ? sniffed('audio/aac', 'aac', 'aac') : null
}

const LOOKS: Look[] = [ogg, webm, mp4, wav, amr, flac, mp3, adts]
