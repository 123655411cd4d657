import type { Questionnaire, Section } from '../../../src/domain/surveys/edition.js'
import type { ReadSurvey } from '../../../src/domain/surveys/survey-file.js'
import { unusable } from '../unusable.js'
import type { ForeignForm, ForeignSection } from './foreign-form.js'
import { identities } from './identities.js'
import { takingQuestions } from './take-question.js'
import { type Words, wordsOf } from './words-of.js'

/** Makes a survey of ours from a form of another program. @throws AppError `invalid-message` when it asks nothing, or no end */
export const assemble = (form: ForeignForm): Omit<ReadSurvey, 'from'> => {
  const amount = form.sections.reduce((sum, { questions }) => sum + questions.length, 0)
  if (amount === 0)
    throw unusable('There is no question in this file that Earshot can ask. Check that it is the right file.')
  if (amount > MOST_QUESTIONS)
    throw unusable(`This survey has more than ${MOST_QUESTIONS} questions. Take it apart first.`)
  const told = [...form.told]
  const words = wordsOf()
  const take = takingQuestions(form, words, told)
  const idOf = identities('part')
  const sections = form.sections.map(section => takeSection(section, idOf(section.title.en ?? ''), words, take))
  const questionnaire: Questionnaire = {
    title: words.say('title', form.title),
    intro: words.say('intro', form.intro),
    thanks: words.say('thanks', form.thanks),
    layout: 'one-question',
    sections,
    translations: words.translations,
  }
  return { name: questionnaire.title, label: null, questionnaire, wordingChanges: [], told }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_QUESTIONS = 500

const takeSection = (
  { title, help, questions }: ForeignSection,
  id: string,
  words: Words,
  take: ReturnType<typeof takingQuestions>,
): Section => {
  const helping = words.say(`section ${id} help`, help)
  return {
    id,
    title: words.say(`section ${id} title`, title),
    ...(helping && { help: helping }),
    questions: questions.map(take),
  }
}
