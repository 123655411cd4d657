/**
 * Numbers that look random and are the same for the same seed, so that a sample can be drawn again and an interval worked out
 * again. Not for secrets. The mixing is xmur3 and sfc32 (https://github.com/bryc/code/blob/master/jshash/PRNGs.md).
 * @returns a function that gives the next number, from 0 up to but not including 1
 */
export const seededRandom = (seed: string): (() => number) => {
  const next = seedWords(seed)
  let [a, b, c, counter] = [next(), next(), next(), 1]
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show how alike two seeds are.
  for (let turn = 0; turn < 16; turn++) draw()
  return draw
}

/** The same things in an order that only the numbers decide (Fisher and Yates). */
export const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] => {
  const left = [...items]
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}

// ---------------------------------------------------------------------------------------------------------------------

/** 32 bits at a time from a text of any length. */
const seedWords = (seed: string): (() => number) => {
  let hash = 1779033703 ^ seed.length
  for (const letter of seed) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    hash ^= hash >>> 16
    return hash >>> 0
  }
}
