import type { Finding } from '../../understanding.js'
import { wordsIn } from '../../word-list.js'
import type { Passage, Word } from '../passage.js'
import { isNhsNumber } from './check-digits.js'

/** Numbers, codes and addresses of mail as people say them: `oh seven seven double oh`, `W R five one A B`, `jo at example dot com`. */
export const findSpoken = (passage: Passage): Finding[] => [
  ...runsOf(passage, digitsOf).flatMap(run => numberIn(run, passage)),
  ...runsOf(passage, charactersOf).flatMap(codesIn),
  ...spokenMail(passage),
]

// ---------------------------------------------------------------------------------------------------------------------

interface Piece extends Word {
  says: string
}

const DIGITS: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const BIG: Record<string, string> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: 't2',
  thirty: 't3',
  forty: 't4',
  fifty: 't5',
  sixty: 't6',
  seventy: 't7',
  eighty: 't8',
  ninety: 't9',
  hundred: '00',
  thousand: '000',
}
const REPEATS: Record<string, number> = { double: 2, triple: 3, treble: 3 }
const FILLERS = new Set(['um', 'er', 'erm', 'then', 'and', 'so', 'uh'])

const digitsOf = (word: Word): string | null => {
  const said = DIGITS[word.form] ?? BIG[word.form]
  if (said !== undefined) return said
  if (word.form in REPEATS) return `x${REPEATS[word.form]}`
  return /^\d{1,6}$/.test(word.form) ? word.form : null
}

const charactersOf = (word: Word): string | null => {
  if (/^[a-z]$/.test(word.form) && word.form !== 'o') return word.form.toUpperCase()
  return (
    DIGITS[word.form] ??
    BIG[word.form] ??
    (/^(?=.{0,3}\d)[a-z0-9]{1,4}$/.test(word.form) ? word.form.toUpperCase() : null)
  )
}

/** Stretches of words that each say a part of one number or code. A filler may stand between two parts. */
const runsOf = ({ words }: Passage, says: (word: Word) => string | null): Piece[][] => {
  const runs: Piece[][] = []
  let run: Piece[] = []
  let fillers = 0
  for (const word of words) {
    const said = says(word)
    if (said !== null) {
      run.push({ ...word, says: said })
      fillers = 0
    } else if (run.length > 0 && FILLERS.has(word.form) && fillers === 0) {
      fillers += 1
    } else {
      if (run.length > 1) runs.push(run)
      run = []
      fillers = 0
    }
  }
  return run.length > 1 ? [...runs, run] : runs
}

const joined = (run: Piece[]): string =>
  run
    .map(piece => piece.says)
    .join(' ')
    .replace(/x(\d) (\d)/g, (_all, times: string, digit: string) => digit.repeat(Number(times)))
    .replace(/t(\d) ([1-9])(?= |$)/g, '$1$2')
    .replace(/t(\d)/g, '$10')
    .replace(/[^\dA-Z]/g, '')

const MOST_PIECES = 16

const numberIn = (run: Piece[], { text }: Passage): Finding[] => {
  const [head] = run
  if (!head || run.length > MOST_PIECES || run.every(piece => /^\d+$/.test(piece.form))) return []
  const digits = joined(run)
  const before = text.slice(Math.max(0, head.start - 60), head.start)
  const isNhs = digits.length === 10 && !digits.startsWith('0') && (/nhs/i.test(before) || isNhsNumber(digits))
  if (isNhs) return [spanOf('nhs-number', run)]
  return /^(?:0[1-378]\d{8,9}|44[1-37]\d{8,9})$/.test(digits) ? [spanOf('phone', run)] : []
}

const SHAPES = [
  { type: 'vehicle-reg', shape: /^[A-Z]{2}\d{2}[A-Z]{3}$/ },
  { type: 'postcode', shape: /^[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$/ },
]

const LONGEST_CODE = 8

const codesIn = (run: Piece[]): Finding[] => {
  const found: Finding[] = []
  for (let first = 0; first < run.length - 1; first += 1) {
    const code = codeFrom(run, first)
    if (!code) continue
    found.push(code.finding)
    first += code.pieces - 1
  }
  return found
}

const codeFrom = (run: Piece[], first: number): { finding: Finding; pieces: number } | null => {
  if (!/^[A-Z]/.test(run[first]?.says ?? '')) return null
  for (let pieces = Math.min(LONGEST_CODE, run.length - first); pieces > 2; pieces -= 1) {
    const part = run.slice(first, first + pieces)
    if (!mayBeCode(part)) continue
    const said = joined(part)
    const match = SHAPES.find(({ shape }) => shape.test(said))
    if (match) return { finding: spanOf(match.type, part), pieces }
  }
  return null
}

/** A quick look before the words are put together: five to ten signs, a digit among them. */
const mayBeCode = (part: Piece[]): boolean => {
  const signs = part.reduce((sum, { says }) => sum + says.length, 0)
  return signs >= 5 && signs <= 10 && part.some(({ says }) => says < 'A')
}

const spanOf = (type: string, run: Piece[]): Finding => ({
  type,
  start: run[0]?.start ?? 0,
  end: run.at(-1)?.end ?? 0,
})

const MAIL_END = /^(?:com|net|org|uk|co|ac|gov|me|info)$/
const NOT_IN_MAIL = wordsIn('is its on to me at email address mail write send it the my contact or and thats')
const MOST_NAME_WORDS = 6

/** `name (dot name) at provider dot com`, found from its `at` and read both ways. */
const spokenMail = ({ words }: Passage): Finding[] =>
  words.flatMap((word, at) => {
    const last = word.form === 'at' ? endOfMail(words, at) : null
    if (last === null) return []
    const first = startOfMail(words, at)
    return first === at ? [] : [{ type: 'email', start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }]
  })

const endOfMail = (words: Word[], at: number): number | null => {
  const ends = (dot: number): boolean => words[dot]?.form === 'dot' && MAIL_END.test(words[dot + 1]?.form ?? '')
  if (!ends(at + 2)) return null
  return ends(at + 4) ? at + 5 : at + 3
}

const startOfMail = (words: Word[], at: number): number => {
  let first = at
  while (first > 0 && at - first < MOST_NAME_WORDS && !NOT_IN_MAIL.has(words[first - 1]?.form ?? 'at')) first -= 1
  return first
}
