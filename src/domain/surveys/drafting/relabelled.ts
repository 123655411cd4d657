import type { Questionnaire, Translation } from '../edition.js'

/** Puts the new label in the place of the old one in the title, in every language: "Your year 2025" becomes "Your year 2026". */
export const relabelled = (questionnaire: Questionnaire, from: string, to: string): Questionnaire => ({
  ...questionnaire,
  title: questionnaire.title.replaceAll(from, to),
  translations: Object.fromEntries(
    Object.entries(questionnaire.translations).map(([language, texts]) => [language, titled(texts, from, to)]),
  ),
})

// ---------------------------------------------------------------------------------------------------------------------

const titled = (texts: Translation, from: string, to: string): Translation =>
  texts.title ? { ...texts, title: texts.title.replaceAll(from, to) } : texts
