/** The best phones take 200 million; a sheet is read well at ten. */
const MOST_PIXELS = 200_000_000

export const isShowable = (width: number, height: number): boolean => width * height <= MOST_PIXELS

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Whether these letters stand at this place. */
export const says = (bytes: Uint8Array, at: number, letters: string): boolean =>
  [...letters].every((letter, place) => bytes[at + place] === letter.charCodeAt(0))
