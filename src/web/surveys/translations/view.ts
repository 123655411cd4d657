import { mayTranslate } from '../../../domain/surveys/drafting/translating.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { textsOf } from '../../../domain/surveys/survey-texts.js'
import { ENGLISH_NAMES, type Language, RIGHT_TO_LEFT } from '../../../domain/wordings/wording.js'

/** How many texts stand on one page: a form of more is too much to send, and to do. */
const PAGE = 30

export interface TextField {
  key: string
  /** Of the field, in the form. */
  name: string
  english: string
  /** Where it is missing, what the same English words are called elsewhere in the survey. */
  value: string
  /** What it was translated to before the English words changed. */
  outdated: string | null
  isMissing: boolean
  /** Somebody has answered in these words. */
  isFixed: boolean
}

/**
 * The texts of one page, those that are missing first.
 * @param given what was typed and is not saved, by the names of the fields
 */
export const languageView = (edition: Edition, language: Language, from: number, given: Record<string, unknown>) => {
  const { questionnaire } = edition
  const known = questionnaire.translations[language] ?? {}
  const old = questionnaire.outdated?.[language] ?? {}
  const texts = textsOf(questionnaire)
  const elsewhere = new Map(texts.flatMap(({ key, english }) => (known[key] ? [[english, known[key]] as const] : [])))
  const all = texts.map(({ key, english }): TextField => {
    const typed = given[nameOf(key)]
    return {
      key,
      name: nameOf(key),
      english,
      value: typeof typed === 'string' ? typed : (known[key] ?? elsewhere.get(english) ?? ''),
      outdated: old[key] ?? null,
      isMissing: !known[key],
      isFixed: !mayTranslate(edition, language, key),
    }
  })
  const fields = [...all.filter(({ isMissing }) => isMissing), ...all.filter(({ isMissing }) => !isMissing)]
  return {
    language: ENGLISH_NAMES[language],
    lang: language,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    total: all.length,
    done: all.filter(({ isMissing }) => !isMissing).length,
    fields: fields.slice(from, from + PAGE),
    next: from + PAGE < fields.length ? from + PAGE : null,
    previous: from > 0 ? Math.max(0, from - PAGE) : null,
  }
}

/** The name of a text's field; keys hold spaces, which an id may not. */
export const nameOf = (key: string): string => `text-${key.replaceAll(' ', '-')}`
