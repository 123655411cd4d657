import type { Language } from '../../wordings/wording.js'
import type { Questionnaire, Translation } from '../edition.js'
import { textsOf, withoutLeftovers } from '../survey-texts.js'

/**
 * Sees to the translations after English words were changed: a translation that says what stood there before is shown to nobody any
 * more, and kept as outdated for whoever translates it anew. Translations of texts that are gone, go.
 */
export const withHonestTranslations = (before: Questionnaire, after: Questionnaire): Questionnaire => {
  const changed = changedKeys(before, after)
  const honest = Object.entries(after.translations).reduce<Questionnaire>((questionnaire, [language, translation]) => {
    const old = only(translation, key => changed.has(key))
    if (Object.keys(old).length === 0) return questionnaire
    return withTranslation(questionnaire, language as Language, {
      texts: only(translation, key => !changed.has(key)),
      outdated: { ...questionnaire.outdated?.[language as Language], ...old },
    })
  }, after)
  return withoutLeftovers(honest)
}

/** Puts the texts of one language in the place of those that were there. */
export const withTranslation = (
  questionnaire: Questionnaire,
  language: Language,
  { texts, outdated }: { texts: Translation; outdated: Translation },
): Questionnaire => ({
  ...questionnaire,
  translations: { ...questionnaire.translations, [language]: texts },
  outdated: { ...questionnaire.outdated, [language]: outdated },
})

// ---------------------------------------------------------------------------------------------------------------------

/** Spaces and upper or lower case do not change what a text says. */
const plain = (words: string): string => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

const changedKeys = (before: Questionnaire, after: Questionnaire): Set<string> => {
  const said = new Map(textsOf(before).map(({ key, english }) => [key, plain(english)]))
  const isChanged = (key: string, english: string) => said.has(key) && said.get(key) !== plain(english)
  return new Set(textsOf(after).flatMap(({ key, english }) => (isChanged(key, english) ? [key] : [])))
}

const only = (translation: Translation, isMeant: (key: string) => boolean): Translation =>
  Object.fromEntries(Object.entries(translation).filter(([key]) => isMeant(key)))
