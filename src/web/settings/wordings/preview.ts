import { createWordingBook } from '../../../domain/wordings/book.js'
import type { Language, ShippedWordings, Wording, WordingBook } from '../../../domain/wordings/wording.js'
import { BUTTONS, lengthWarning } from '../../../domain/wordings/wording-check.js'
import type { Site } from '../../deps.js'
import { paths } from '../../paths.js'
import { writingOf } from './names.js'

export interface PreviewOf {
  shipped: ShippedWordings[]
  current: Wording[]
  id: string
  language: Language
  /** As it stands in the box, saved or not. */
  text: string
  site: Pick<Site, 'forumName' | 'consentDays'>
  /** Address of the site, without a trailing slash. */
  origin: string
}

/** A text as a parent would see it, with made-up values in the place of the names in braces. */
export const previewOf = ({ shipped, current, id, language, text, site, origin }: PreviewOf) => {
  const others = current.filter(wording => wording.id !== id || wording.language !== language)
  const written = { id, language, text, version: 1, checked: false, by: '', at: null }
  const book = createWordingBook(shipped, [...others, written])
  const values = exampleValues(book, language, site, origin)
  const said = book.say(id, language, values)
  const isButton = BUTTONS.some(button => button === id)
  return {
    ...writingOf(language),
    text: isButton ? null : said,
    choices: isButton ? [said] : (CHOICES[id] ?? []).map(choice => book.say(choice, language)),
    length: said.length,
    warning: lengthWarning(id, one => book.say(one, language, values)),
  }
}

/** What stands in braces, and what it is filled in with here. */
export const exampleValues = (
  book: WordingBook,
  language: Language,
  site: PreviewOf['site'],
  origin: string,
): Record<string, string> => ({
  forum: site.forumName,
  privacy: `${origin}${paths.privacy()}`,
  directory: `${origin}${paths.help()}`,
  days: book.say('days', language, { count: String(site.consentDays) }),
  count: String(site.consentDays),
  reference: 'H7QK-3WXM',
  date: '2026-11-21',
  words: '…',
  voices: '1',
  files: '0',
  keep: book.say('yes', language),
  quote: book.say('no', language),
  contact: book.say('yes', language),
  answer: book.say('yes', language),
  facts: '5–10',
  number: '2',
  title: '2026',
  choice: book.say('elsewhere', language),
})

// ---------------------------------------------------------------------------------------------------------------------

const YES_OR_NO = ['yes', 'no']

/** The buttons below those texts that are questions with fixed answers. */
const CHOICES: Record<string, string[]> = {
  'ask-keep': YES_OR_NO,
  'ask-keep-again': YES_OR_NO,
  'remind-keep': YES_OR_NO,
  'ask-quote': YES_OR_NO,
  'ask-contact': YES_OR_NO,
  'delete-sure': YES_OR_NO,
  'delete-which': ['button-last', 'button-all', 'button-nothing'],
  'survey-more': ['button-done'],
}
