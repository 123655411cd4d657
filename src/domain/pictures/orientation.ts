import { says, viewOf } from './bytes.js'

/**
 * Which side of a photo is up, from 1 to 8, out of a JPEG's segment; null: it does not say.
 * Exif 2.32, 4.6.2 and 4.6.4 (https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf)
 */
export const orientationIn = (segment: Uint8Array): number | null => {
  if (segment[1] !== EXIF || !says(segment, 4, 'Exif') || segment.length < TIFF + 8) return null
  const tiff = segment.subarray(TIFF)
  const view = viewOf(tiff)
  const little = says(tiff, 0, 'II')
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return null
  const entries = view.getUint16(first, little)
  for (let at = first + 2; at < first + 2 + entries * ENTRY && at + ENTRY <= tiff.length; at += ENTRY) {
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little)
  }
  return null
}

/** A segment that says this and nothing else. */
export const orientationSegment = (orientation: number): Uint8Array => {
  const segment = new Uint8Array(36)
  segment.set([0xff, EXIF, 0, 34, ...letters('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1])
  segment.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, orientation >> 8, orientation & 0xff], 20)
  return segment
}

// ---------------------------------------------------------------------------------------------------------------------

const EXIF = 0xe1
/** Where the part begins that Exif has from TIFF. */
const TIFF = 10
const ENTRY = 12
const ORIENTATION = 0x0112

const letters = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0))
