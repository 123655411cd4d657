/** Words wrong, missing or too many in `heard`, and the words of the reference: their ratio is the word error rate. */
export const wordErrors = (reference: string, heard: string): { errors: number; words: number } => {
  const expected = normalWords(reference)
  return { errors: editDistance(expected, normalWords(heard)), words: expected.length }
}

/**
 * The words of a text in one spelling, so that "twenty-six" and "26", "realised" and "realized", "I'm" and "I am" count as the same:
 * how a number or a contraction is written is no mishearing.
 */
export const normalWords = (text: string): string[] => {
  let plain = text.toLowerCase().replace(/[’`]/g, "'")
  for (const [written, meant] of CONTRACTIONS) plain = plain.replace(written, meant)
  const words = plain.replace(/'/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return joinNumbers(words.map(word => ONE_SPELLING[word] ?? word.replace(/iz(e|ed|es|ing)$/, 'is$1')))
}

// ---------------------------------------------------------------------------------------------------------------------

const CONTRACTIONS: [RegExp, string][] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/\bi'm\b/g, 'i am'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/\b(it|that|there|he|she)'s\b/g, '$1 is'],
]

const ONE_SPELLING: Record<string, string> = { mom: 'mum', moms: 'mums', ok: 'okay' }

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const NUMBERS = new Map<string, number>([
  ...UNITS.split(' ').map((word, at): [string, number] => [word, at]),
  ...TENS.split(' ').map((word, at): [string, number] => [word, (at + 2) * 10]),
])
const ORDINALS = new Map([
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fifteenth', '15th'],
  ['sixteenth', '16th'],
])

const joinNumbers = (words: string[]): string[] => {
  const joined: string[] = []
  let number: number | null = null
  const flush = () => {
    if (number !== null) joined.push(String(number))
    number = null
  }
  for (const word of words) {
    const value = NUMBERS.get(word)
    if (number !== null && number >= 20 && number < 100 && value !== undefined && value > 0 && value < 10)
      number += value
    else if (number !== null && word === 'hundred') number *= 100
    else {
      flush()
      if (value === undefined) joined.push(ORDINALS.get(word) ?? word)
      else number = value
    }
  }
  flush()
  return joined
}

/** Least number of words to change, drop or add. */
const editDistance = (from: string[], to: string[]): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [fromAt, word] of from.entries()) {
    const next = [fromAt + 1]
    for (const [toAt, other] of to.entries()) {
      const changed = (row[toAt] ?? 0) + (word === other ? 0 : 1)
      next.push(Math.min(changed, (row[toAt + 1] ?? 0) + 1, (next[toAt] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
