import { uint16le, uint64le } from './bytes.js'
import { mp4Seconds } from './mp4-boxes.js'
import { sniffAudio } from './sniff.js'
import { wavLayout } from './wav.js'

/**
 * How long the recording says it is, in seconds, read from the container without decoding: a hint for an early answer.
 * Null where it is not said or not cheap to find. A header may lie: `decode` counts for itself.
 */
export const containerSeconds = (bytes: Uint8Array): number | null => {
  const sound = sniffAudio(bytes)
  if (sound?.container === 'ogg') return sound.codec === 'opus' ? oggOpusSeconds(bytes) : null
  if (sound?.container === 'wav') return wavSeconds(bytes)
  if (sound?.container === 'mp4' || sound?.container === '3gp') return mp4Seconds(bytes)
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

const OPUS_RATE = 48_000
/** A page is at most 65,307 bytes (RFC 3533), so the last one starts within this. */
const LONGEST_PAGE = 65_307

/** The last page's granule position counts 48 kHz samples from the start, pre-skip included. RFC 7845 section 4. */
const oggOpusSeconds = (bytes: Uint8Array): number | null => {
  const lastPage = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('OggS')
  if (lastPage <= 0 || lastPage < bytes.length - LONGEST_PAGE) return null
  const preSkip = uint16le(bytes, 27 + (bytes[26] ?? 0) + 10)
  const samples = uint64le(bytes, lastPage + 6) - preSkip
  return samples > 0 && Number.isSafeInteger(samples) ? samples / OPUS_RATE : null
}

const wavSeconds = (bytes: Uint8Array): number | null => {
  const layout = wavLayout(bytes)
  if (!layout) return null
  const frameSize = (layout.bitsPerSample / 8) * layout.channels
  return (layout.end - layout.start) / frameSize / layout.sampleRate
}
