import type { Language, ShippedWordings, WordingBook } from '../../wordings/wording.js'

/** Says a text of the sheet, with its `{names}` filled in. */
export type SayOnPaper = (id: string, values?: Record<string, string>) => string

export const sayOnPaper =
  (book: WordingBook, language: Language): SayOnPaper =>
  (id, values) =>
    book.say(id, language, values)

/**
 * What is shipped for sheets, with the words of consent of the pages on the web: whoever says yes says it to the same words. What to do
 * in an emergency is said in the same words, too.
 */
export const withConsentWords = (paper: ShippedWordings[], pages: ShippedWordings[]): ShippedWordings[] =>
  paper.map(one => {
    const shared = pages.find(({ language }) => language === one.language)?.texts ?? {}
    const texts = Object.entries(shared).filter(([id]) => SHARED.includes(id))
    return { ...one, texts: { ...one.texts, ...Object.fromEntries(texts) } }
  })

// ---------------------------------------------------------------------------------------------------------------------

const SHARED = [
  ...['keep', 'quote', 'contact'].flatMap(part => [part, `${part}-explained`]),
  'emergency',
  ...['yes', 'no', 'or', 'day', 'month', 'year'],
]
