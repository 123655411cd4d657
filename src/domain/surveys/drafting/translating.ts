import type { Language } from '../../wordings/wording.js'
import type { Edition } from '../edition.js'

/**
 * Whether a text may be said otherwise in a language. Once an edition was answered, what it asks in a language stays as it is; a
 * language that lacks a text may still be given it.
 */
export const mayTranslate = (
  { lockedAt, questionnaire }: Pick<Edition, 'lockedAt' | 'questionnaire'>,
  language: Language,
  key: string,
): boolean => lockedAt === null || AROUND.includes(key) || !questionnaire.translations[language]?.[key]

// ---------------------------------------------------------------------------------------------------------------------

/** What stands around the questions is no part of what is asked: see `locked-words.ts`. */
const AROUND = ['title', 'intro', 'thanks']
