import type { Questionnaire, Translation } from '../../../src/domain/surveys/edition.js'
import { LANGUAGES } from '../../../src/domain/wordings/wording.js'
import { TOO_LARGE, unusable } from '../unusable.js'
import type { Texts } from './foreign-form.js'

/** Takes the texts of a form: English to where it stands, the others under the keys of `survey-texts.ts`. */
export const wordsOf = () => {
  const translations: Questionnaire['translations'] = {}
  let room = MOST_LETTERS
  return {
    translations,
    /** @returns the English @throws AppError `invalid-message` when it is more than anybody could read */
    say(key: string, texts: Texts): string {
      room -= Object.values(texts).join('').length
      if (room < 0) throw unusable(TOO_LARGE)
      for (const language of LANGUAGES) {
        const text = texts[language]
        if (language === 'en' || !text) continue
        const translation: Translation = translations[language] ?? {}
        translation[key] = text
        translations[language] = translation
      }
      return texts.en ?? ''
    },
  }
}

export type Words = ReturnType<typeof wordsOf>

// ---------------------------------------------------------------------------------------------------------------------

/** One list of choices may stand under every question: a small file can say a lot. */
const MOST_LETTERS = 1_000_000
