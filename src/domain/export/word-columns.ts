import { type Experience, namesLeftIn } from '../experience.js'
import { isDistressing } from '../review/distressing.js'
import { type Column, yesOrNo } from './exported.js'

/** What was told, with names hidden, and what of it may be shown to others. */
export const wordColumns = (): Column[] => [
  { id: 'words', heading: 'Words, names hidden (not for publishing)', cell: ({ experience }) => wordsOf(experience) },
  { id: 'words-missing', heading: 'Why there are no words', cell: ({ experience }) => whyNoWords(experience) },
  { id: 'hard-to-read', heading: 'Hard to read', cell: ({ experience }) => yesOrNo(isDistressing(experience)) },
  { id: 'may-be-quoted', heading: 'May be quoted', cell: ({ experience }) => yesOrNo(experience.consent.quote) },
  {
    id: 'quote',
    heading: 'Words that may be quoted',
    cell: ({ experience }) => (experience.consent.quote ? wordsOf(experience) : ''),
  },
  { id: 'consent-keep', heading: 'Agreed: keep and use', cell: ({ experience }) => yesOrNo(experience.consent.keep) },
  {
    id: 'consent-contact',
    heading: 'Agreed: get in touch',
    cell: ({ experience }) => yesOrNo(experience.consent.contact),
  },
  {
    id: 'consent-wording',
    heading: 'Agreed to the wording of',
    cell: ({ experience }) => experience.consent.wordingVersion,
  },
  { id: 'consent-language', heading: 'Agreed in the language', cell: ({ experience }) => experience.consent.language },
  { id: 'consent-how', heading: 'How they agreed', cell: ({ experience }) => experience.consent.how },
  { id: 'consent-at', heading: 'When they agreed (UTC)', cell: ({ experience }) => experience.consent.at },
]

// ---------------------------------------------------------------------------------------------------------------------

/** Names are looked for in English only: what is told in another language stays in Earshot. */
const wordsOf = (experience: Experience): string =>
  namesLeftIn(experience) === null ? (experience.redacted?.text ?? '') : ''

const whyNoWords = (experience: Experience): string => {
  if (namesLeftIn(experience) !== null) return 'Not all in English: names may still show. Read it in Earshot.'
  return experience.redacted ? '' : 'Not heard or read yet.'
}
