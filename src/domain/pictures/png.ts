import { isShowable, joined, viewOf } from './bytes.js'

/**
 * Keeps the chunks that say how the picture looks: the critical ones, whose names begin with a capital letter, and those of colours.
 * https://www.w3.org/TR/png-3/#5ChunkOrdering
 */
export const pngWithoutTraces = (bytes: Uint8Array): Uint8Array | null => {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at + AROUND <= bytes.length; ) {
    const end = at + AROUND + view.getUint32(at)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IHDR' && (end - at < 25 || !isShowable(view.getUint32(at + 8), view.getUint32(at + 12)))) return null
    if (/^[A-Z]/.test(name) || LOOKS.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

const SIGNATURE = 8
/** Length, name and checksum of a chunk. */
const AROUND = 12
const LOOKS = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']
