import type { Language } from '../wordings/wording.js'
import { type Questionnaire, questionsOf, type Section, type Translation } from './edition.js'
import type { Question } from './question.js'

/** One text that a parent sees, with the key under which its translations are kept. */
export interface SurveyText {
  key: string
  english: string
}

/** Every text of a questionnaire, in the order in which it is seen. The words over a grid are there once. */
export const textsOf = (questionnaire: Questionnaire): SurveyText[] => {
  const { title, intro, thanks, sections } = questionnaire
  const all = [
    { key: 'title', english: title },
    { key: 'intro', english: intro },
    ...sections.flatMap(section => [...ofSection(section), ...section.questions.flatMap(ofQuestion)]),
    { key: 'thanks', english: thanks },
  ]
  return all.filter(({ key, english }, place) => english && all.findIndex(text => text.key === key) === place)
}

/** The texts that a language still lacks. */
export const missingIn = (questionnaire: Questionnaire, language: Language): SurveyText[] => {
  const known = questionnaire.translations[language] ?? {}
  return language === 'en' ? [] : textsOf(questionnaire).filter(({ key }) => !known[key])
}

/** The languages in which every text can be said, English first. */
export const languagesOf = (questionnaire: Questionnaire): Language[] => [
  'en',
  ...(Object.keys(questionnaire.translations) as Language[]).filter(
    language => language !== 'en' && missingIn(questionnaire, language).length === 0,
  ),
]

/** The same questionnaire in another language; what is not translated stays English. */
export const inLanguage = (questionnaire: Questionnaire, language: Language): Questionnaire => {
  const translation = questionnaire.translations[language]
  if (!translation) return questionnaire
  const said = (key: string, english: string) => translation[key] || english
  return {
    ...questionnaire,
    title: said('title', questionnaire.title),
    intro: said('intro', questionnaire.intro),
    thanks: said('thanks', questionnaire.thanks),
    sections: questionnaire.sections.map(section => sectionIn(section, said)),
  }
}

/** The translations without those of texts that are not there any more. */
export const withoutLeftovers = (questionnaire: Questionnaire): Questionnaire => {
  const known = new Set(textsOf(questionnaire).map(({ key }) => key))
  const kept = (translation: Translation): Translation =>
    Object.fromEntries(Object.entries(translation).filter(([key]) => known.has(key)))
  return {
    ...questionnaire,
    translations: Object.fromEntries(
      Object.entries(questionnaire.translations).map(([language, translation]) => [language, kept(translation)]),
    ),
  }
}

/** All questions of a questionnaire in one language, by their ids. */
export const questionsIn = (questionnaire: Questionnaire, language: Language): Map<string, Question> =>
  new Map(questionsOf(inLanguage(questionnaire, language)).map(question => [question.id, question]))

// ---------------------------------------------------------------------------------------------------------------------

type Said = (key: string, english: string) => string

const ofSection = ({ id, title, help = '' }: Section): SurveyText[] => [
  { key: `section ${id} title`, english: title },
  { key: `section ${id} help`, english: help },
]

const ofQuestion = ({ id, text, help = '', choices, number, grid }: Question): SurveyText[] => [
  ...(grid ? [{ key: `grid ${grid.id}`, english: grid.text }] : []),
  { key: `question ${id} text`, english: text },
  { key: `question ${id} help`, english: help },
  ...choices.map(choice => ({ key: `question ${id} choice ${choice.id}`, english: choice.text })),
  { key: `question ${id} unit`, english: number?.unit ?? '' },
]

const sectionIn = (section: Section, said: Said): Section => ({
  ...section,
  title: said(`section ${section.id} title`, section.title),
  ...(section.help ? { help: said(`section ${section.id} help`, section.help) } : {}),
  questions: section.questions.map(question => questionSaid(question, said)),
})

const questionSaid = (question: Question, said: Said): Question => {
  const { id, help, choices, number, grid } = question
  return {
    ...question,
    text: said(`question ${id} text`, question.text),
    ...(help ? { help: said(`question ${id} help`, help) } : {}),
    choices: choices.map(choice => ({ ...choice, text: said(`question ${id} choice ${choice.id}`, choice.text) })),
    ...(number?.unit ? { number: { ...number, unit: said(`question ${id} unit`, number.unit) } } : {}),
    ...(grid ? { grid: { ...grid, text: said(`grid ${grid.id}`, grid.text) } } : {}),
  }
}
