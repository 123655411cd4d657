import type { Finding } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { isNhsNumber } from './check-digits.js'
import { findPatterns, type Pattern } from './pattern.js'

/** Numbers that point at one person. A run of digits alone is not enough: its form, its check digit or the words before it must say so. */
export const findNumbers = ({ text }: Passage): Finding[] => (/\d/.test(text) ? findPatterns(text, NUMBERS) : [])

// ---------------------------------------------------------------------------------------------------------------------

const digitsOf = (found: string): string => found.replace(/\D/g, '')

const NUMBERS: Pattern[] = [
  {
    type: 'nhs-number',
    form: /(?<![\d+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g,
    accept: (found, { before }) =>
      /nhs(?: ?(?:number|no|num|#))?[^.\n\d]{0,25}$/i.test(before) ||
      (!found.startsWith('0') && isNhsNumber(digitsOf(found))),
  },
  {
    type: 'upn',
    form: /(?<![A-Za-z0-9])[A-Za-z]\d{11}[\dA-Za-z](?![A-Za-z0-9])/g,
  },
  {
    // HMRC NIM39110. Prefixes that are never given out are hidden too: whoever wrote one meant such a number.
    type: 'ni-number',
    form: /(?<![A-Za-z0-9])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9])/gi,
  },
  { type: 'bank-details', form: /(?<!\d)(?:\d{4}[ -]?){3}\d{4}(?!\d)/g },
  {
    type: 'bank-details',
    form: /(?<![\d-])\d{2}[- ]?\d{2}[- ]?\d{2}(?=[^\d\n]{1,3}\d{8}(?!\d)| (?:and )?(?:then )?(?:account|acc|acct|a\/c)[^\d\n]{0,12}\d{8}(?!\d))/g,
  },
  {
    type: 'bank-details',
    form: /(?<![\d-])\d{2}-\d{2}-\d{2}(?![\d-])/g,
    accept: (found, { before }) => /sort ?code[^.\n\d]{0,20}$/i.test(before) || !isDate(found),
  },
  {
    type: 'bank-details',
    form: /(?<![\d-])(?:\d{2} \d{2} \d{2}|\d{6})(?![\d-])/g,
    accept: (_found, { before }) => /sort ?code[^.\n\d]{0,20}$/i.test(before),
  },
  {
    type: 'bank-details',
    form: /(?<![\d£.,/-])\d{4} ?\d{4}(?![\d.,/-]?\d)/g,
    accept: (found, { before }) =>
      /\b(?:account|acct|acc|a\/c|bank)\b[^.\n]{0,25}$/i.test(before) || /^(?!(?:19|20)\d{6})\d{8}$/.test(found),
  },
  { type: 'bank-details', form: /(?<![A-Za-z0-9])GB\d{2} ?[A-Z]{4}(?: ?\d{2,4}){3,7}(?!\d)/g },
  {
    // Ofcom, National Telephone Numbering Plan: 10 or 11 digits from 01, 02, 03, 07 or 08.
    type: 'phone',
    form: /(?<![\d+])(?:(?:\+|00)44[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-378]\d{0,4}\)?(?:[ .-]{0,2}\d){5,9}(?![\d])/g,
    accept: found => [10, 11, 12, 13, 14].includes(digitsOf(found).length),
  },
  {
    type: 'phone',
    form: /(?<!\d)\d{3} ?\d{3}(?!\d)|(?<!\d)\d{5,6}(?!\d)/g,
    accept: (_found, { before }) =>
      /\b(?:ring|call|phone|tel|telephone|landline|mobile|mob)(?: me| us)?(?: on| is|:)? ?$/i.test(before),
  },
]

/** `07-11-24` may be a date; `60-33-18` is none. */
const isDate = (found: string): boolean => {
  const [day = 0, month = 0] = found.split('-').map(Number)
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}
