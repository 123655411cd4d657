/**
 * The English words of numbers up to 999 as digits, because machines that listen often write them out: `number three` becomes
 * `number 3`, `twenty-two weeks` becomes `22 weeks`.
 */
export const withDigits = (text: string): string => {
  const words = text
    .toLowerCase()
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
    .split(/\s+/)
  const said: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = lengthOfNumber(words, at)
    said.push(length === 0 ? (words[at] ?? '') : numberIn(words.slice(at, at + length)))
    at += Math.max(1, length)
  }
  return said.join(' ')
}

// ---------------------------------------------------------------------------------------------------------------------

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const VALUES = new Map([
  ...ONES.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, place): [string, number] => [word, (place + 2) * 10]),
])

const bare = (word: string | undefined): string => (word ?? '').replace(/[^\p{L}]/gu, '')
const valueIn = (word: string | undefined): number | undefined => VALUES.get(bare(word))

/** How many words from here on are one number; two that only stand beside each other, as `one three`, are two. */
const lengthOfNumber = (words: string[], at: number): number => {
  const hundreds = hundredsAt(words, at)
  const and = hundreds > 0 && bare(words[at + hundreds]) === 'and' ? 1 : 0
  const rest = belowHundredAt(words, at + hundreds + and)
  return rest === 0 ? hundreds : hundreds + and + rest
}

const hundredsAt = (words: string[], at: number): number => {
  const isCounted = bare(words[at]) === 'a' || (valueIn(words[at]) ?? 10) < 10
  return isCounted && bare(words[at + 1]) === 'hundred' ? 2 : 0
}

const belowHundredAt = (words: string[], at: number): number => {
  const first = valueIn(words[at])
  if (first === undefined) return 0
  const second = valueIn(words[at + 1])
  const isOneNumber = first >= 20 && second !== undefined && second > 0 && second < 10
  return isOneNumber && !/[,.;]$/.test(words[at] ?? '') ? 2 : 1
}

/** Marks behind the last word stay behind the number. */
const numberIn = (words: string[]): string => {
  const hundred = words.findIndex(word => bare(word) === 'hundred')
  const before = hundred === -1 ? 0 : (valueIn(words[hundred - 1]) ?? 1) * 100
  const after = words.slice(hundred + 1).reduce((sum, word) => sum + (valueIn(word) ?? 0), 0)
  return `${before + after}${/[^\p{L}]*$/u.exec(words.at(-1) ?? '')?.[0] ?? ''}`
}
