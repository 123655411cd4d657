import type { Finding } from '../../understanding.js'
import type { Passage } from '../passage.js'

/** Personal data that has a form of its own: addresses of mail, numbers, codes. */
export const findFixedForms = ({ text }: Passage): Finding[] =>
  FORMS.flatMap(({ type, form }) =>
    [...text.matchAll(form)].map(match => ({ type, start: match.index, end: match.index + match[0].length })),
  )

// -----

const FORMS = [
  { type: 'email', form: /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/giu },
  { type: 'phone', form: /(?<![\d+])(?:\+44[ -]?(?:\(0\)[ -]?)?|0)[1-37](?:[ -]{0,2}\d){8,9}(?!\d)/g },
  { type: 'postcode', form: /(?<![A-Za-z0-9])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])/gi },
]
