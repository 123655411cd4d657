import type { Finding } from '../../../understanding.js'
import type { Passage } from '../../passage.js'
import { isNhsNumber } from '../check-digits.js'
import { type Said, saidRuns, signsOf } from './said-characters.js'

/** Numbers and codes as people say them: `oh seven seven double oh`, `W R five one A B`. */
export const findSpokenNumbers = (passage: Passage): Finding[] =>
  saidRuns(passage).flatMap(run => codesIn(run, passage))

// ---------------------------------------------------------------------------------------------------------------------

interface Shape {
  type: string
  shape: RegExp
  /** The words just before must say so too. */
  after?: RegExp
}

const REFERENCE =
  /\b(?:ref|refs|reference|case|complaint|claim|appeal|tribunal|booking|ticket|order|logged|incident|crime|number)\b/i
const PUPIL = /\b(?:upn|pupil|school (?:number|one))\b/i
const BANK = /\b(?:sort code|account|bank|refund|card)\b/i

/** The first that fits wins; it stands for the words that say it. */
const SHAPES: Shape[] = [
  { type: 'upn', shape: /(?<![A-Z])[A-HJ-NP-RT-Z]\d{11}[\dA-Z](?!\d)/ },
  { type: 'vehicle-reg', shape: /(?<![A-Z])[A-Z]{2}\d{2}[A-Z]{3}/ },
  { type: 'ni-number', shape: /(?<![A-Z0-9])[A-Z]{2}\d{6}[A-D](?![A-Z0-9])/ },
  { type: 'postcode', shape: /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])/ },
  { type: 'phone', shape: /(?<!\d)(?:0[1-378]\d{8,9}|44[1-37]\d{8,9})(?!\d)/ },
  { type: 'nhs-number', shape: /(?<!\d)[1-9]\d{9}(?!\d)/, after: /nhs/i },
  { type: 'bank-details', shape: /(?<!\d)(?:\d{16}|\d{14}|\d{8}|\d{6})(?!\d)/, after: BANK },
  { type: 'upn', shape: /[A-Z]?\d{11,13}(?!\d)/, after: PUPIL },
  { type: 'reference-number', shape: /(?<![A-Z0-9])[A-Z]{0,5}\d{3,9}[A-Z]?(?![A-Z0-9])/, after: REFERENCE },
  { type: 'bank-details', shape: /(?<!\d)(?:\d{16}|\d{14})(?!\d)/ },
  { type: 'reference-number', shape: /(?<![A-Z0-9])[A-Z]{2,5}\d{3,9}(?!\d)/ },
]

/** As many digits as this in a row are said for nothing but a number that belongs to somebody. */
const LONG = 7
const LONGEST = 24

const codesIn = (run: Said[], passage: Passage): Finding[] => {
  const { signs, saidBy } = signsOf(run)
  const before = beforeRun(run, passage)
  if (signs.length < 3 || isCounting(signs) || !isSpelled(run, signs)) return []
  const match = SHAPES.filter(({ after }) => !after || after.test(before))
    .map(({ type, shape }) => ({ type, found: shape.exec(signs) }))
    .find(({ found }) => found !== null)
  if (match?.found) return around(match.type, match.found, { run, signs, saidBy }, passage)
  if (/^\D*[1-9]\d{9}\D*$/.test(signs)) return [spanOf('nhs-number', run)]
  return /\d{7}/.test(signs) && signs.length <= LONGEST && signs.replace(/\D/g, '').length >= LONG
    ? [spanOf(signs.length >= 12 ? 'bank-details' : 'reference-number', run)]
    : []
}

const beforeRun = ([head]: Said[], { text }: Passage): string =>
  text.slice(Math.max(0, (head?.start ?? 0) - 45), head?.start ?? 0)

/** `one two three four five six seven` is a child who counts. */
const isCounting = (signs: string): boolean => '12345678910'.startsWith(signs) || '10987654321'.startsWith(signs)

/** Numbers written in digits have rules of their own: here some of it is said in words, or digit by digit, or it passes the NHS check. */
const isSpelled = (run: Said[], signs: string): boolean =>
  !run.every(({ form }) => /\d/.test(form)) || run.every(({ form }) => form.length === 1) || isNhsNumber(signs)

interface Signs {
  run: Said[]
  signs: string
  saidBy: number[]
}

/** The words that say the match, and what is said on either side of it. */
const around = (type: string, found: RegExpExecArray, { run, signs, saidBy }: Signs, passage: Passage): Finding[] => {
  const end = found.index + found[0].length
  const first = saidBy[found.index] ?? 0
  const last = saidBy[end - 1] ?? run.length - 1
  const start = doubles(run[first - 1]) ? first - 1 : first
  return [
    ...rest(run.slice(0, start), passage),
    spanOf(type, run.slice(start, last + 1)),
    ...(end < signs.length ? rest(run.slice(last + 1), passage) : []),
  ]
}

const rest = (run: Said[], passage: Passage): Finding[] => (run.length > 1 ? codesIn(run, passage) : [])

const doubles = (said: Said | undefined): boolean => said !== undefined && /^x/.test(said.says)

const spanOf = (type: string, run: Said[]): Finding => ({ type, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 })
