import { isShowable, joined, says, viewOf } from './bytes.js'
import { orientationIn, orientationSegment } from './orientation.js'

/**
 * Keeps the segments that say how the picture looks, and of what the camera wrote only which side is up.
 * https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B
 */
export const jpegWithoutTraces = (bytes: Uint8Array): Uint8Array | null => {
  const segments = segmentsOf(bytes)
  if (!segments?.filter(isFrame).every(isFrameShowable)) return null
  const orientation = segments.map(orientationIn).find(known => known !== null)
  return joined([START, ...(orientation ? [orientationSegment(orientation)] : []), ...segments.filter(looks), END])
}

// ---------------------------------------------------------------------------------------------------------------------

const START = Uint8Array.of(0xff, 0xd8)
const END = Uint8Array.of(0xff, 0xd9)
const SCAN = 0xda

/** Each with its marker in front, a scan with its data; null: it comes to no end. */
const segmentsOf = (bytes: Uint8Array): Uint8Array[] | null => {
  const view = viewOf(bytes)
  const segments: Uint8Array[] = []
  for (let at = 2; bytes[at] === 0xff; ) {
    if (bytes[at + 1] === 0xd9) return segments
    if (at + 4 > bytes.length) return null
    const length = bytes[at + 1] === 0xff ? -1 : view.getUint16(at + 2)
    const end = bytes[at + 1] === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    if (length > 0) segments.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

/** In the data of a scan 0xff stands only before 0, before a restart, and before the next marker. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** All tables of the frame, its data, and what says how its colours are meant. */
const looks = (segment: Uint8Array): boolean => {
  const marker = segment[1] ?? 0
  if (marker === 0xe2) return says(segment, 4, 'ICC_PROFILE')
  if (marker === 0xe0) return says(segment, 4, 'JFIF')
  return marker === 0xee || (marker >= 0xc0 && marker < 0xe0)
}

/** SOF0 to SOF15, without the tables whose markers stand among them. */
const isFrame = ({ 1: marker = 0 }: Uint8Array): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const isFrameShowable = (segment: Uint8Array): boolean =>
  segment.length >= 9 && isShowable(viewOf(segment).getUint16(7), viewOf(segment).getUint16(5))
