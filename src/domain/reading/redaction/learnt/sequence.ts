/** Numbers from 0 to 1 that look random and are always the same (xorshift; Marsaglia, 2003). */
export const sequenceFrom = (seed: number): (() => number) => {
  let state = Math.imul(seed, 0x9e3779b1) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
