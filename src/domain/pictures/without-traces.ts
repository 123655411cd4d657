import { jpegWithoutTraces } from './jpeg.js'
import { pngWithoutTraces } from './png.js'

/**
 * A picture without what tells of whoever took it: the place, the time, the phone, a small copy from before it was cut, and anything
 * behind its end. Nothing of what is seen changes. Other files stay as they are.
 * @returns null when it is broken, or too large for a browser to show
 */
export const withoutTraces = (bytes: Uint8Array, mimeType: string): Uint8Array | null => {
  if (mimeType === 'image/jpeg') return jpegWithoutTraces(bytes)
  return mimeType === 'image/png' ? pngWithoutTraces(bytes) : bytes
}
