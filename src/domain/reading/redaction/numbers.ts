import type { Finding } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { isCardNumber, isNhsNumber, isPupilNumber } from './check-digits.js'
import { findPatterns, type Pattern } from './pattern.js'

/** Numbers that point at one person. A run of digits alone is not enough: its form, its check digit or the words before it must say so. */
export const findNumbers = ({ text }: Passage): Finding[] => findPatterns(text, NUMBERS)

// ---------------------------------------------------------------------------------------------------------------------

const digitsOf = (found: string): string => found.replace(/\D/g, '')

const NUMBERS: Pattern[] = [
  {
    type: 'nhs-number',
    form: /(?<![\d+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g,
    accept: (found, { before }) =>
      /nhs(?: ?(?:number|no|num|#))?[^.\n\d]{0,25}$/i.test(before) ||
      (/^\d{3}[ -]\d{3}[ -]\d{4}$/.test(found) && !found.startsWith('0') && isNhsNumber(digitsOf(found))),
  },
  {
    type: 'upn',
    form: /(?<![A-Za-z0-9])[A-Za-z]\d{11}[\dA-Za-z](?![A-Za-z0-9])/g,
    accept: (found, { before }) =>
      isPupilNumber(found.toUpperCase()) || /\b(?:upn|pupil number)\b[^.\n]{0,20}$/i.test(before),
  },
  {
    // HMRC NIM39110: which prefixes are never given out.
    type: 'ni-number',
    form: /(?<![A-Za-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9])/gi,
  },
  {
    type: 'ni-number',
    form: /(?<![A-Za-z0-9])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Z](?![A-Za-z0-9])/gi,
    accept: (_found, { before }) => /\b(?:ni|nino|national insurance)\b[^.\n\d]{0,25}$/i.test(before),
  },
  {
    type: 'bank-details',
    form: /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
    accept: found => isCardNumber(digitsOf(found)),
  },
  {
    type: 'bank-details',
    form: /(?<![\d-])(?:\d{2}[- ]\d{2}[- ]\d{2}|\d{6})(?![\d-])/g,
    accept: (_found, { before }) => /sort ?code[^.\n\d]{0,20}$/i.test(before),
  },
  {
    type: 'bank-details',
    form: /(?<!\d)\d{4} ?\d{4}(?!\d)/g,
    accept: (_found, { before }) => /\b(?:account|acct|acc|a\/c)\b[^.\n]{0,25}$/i.test(before),
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
