import type { Language } from '../../wordings/wording.js'
import { ENGLISH_PAPER, type PaperWords } from './paper-words.js'

/** What stands on a sheet besides the questions. @returns null for a language in which nobody has written it yet */
export const paperWordsIn = (language: Language): PaperWords | null => WORDS[language] ?? null

// ---------------------------------------------------------------------------------------------------------------------

const WORDS: { [One in Language]?: PaperWords } = { en: ENGLISH_PAPER }
