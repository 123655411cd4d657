import type { Answers } from '../../../surveys/answered.js'
import type { Questionnaire } from '../../../surveys/edition.js'
import type { Question, QuestionType } from '../../../surveys/question.js'
import { askedOf } from '../../../surveys/walk.js'
import type { Choice } from '../../chat-line.js'
import { choice, say } from '../speech.js'
import type { ConversationState } from '../state.js'
import type { Surroundings } from '../turn.js'
import type { AskedQuestion } from './asked-question.js'

/** What is said to ask one question of a survey, a paragraph each. */
export const questionLines = (asked: AskedQuestion, state: ConversationState, around: Surroundings): string[] => {
  const { question, questionnaire, own } = asked
  const [number, count] = placeIn(questionnaire, own.response.answers, question.id)
  const words = [say('survey-question', state, around, { number, count }), question.grid?.text, question.text]
  return [
    ...sectionLines(asked),
    [...words, question.help].filter(Boolean).join('\n'),
    ...(question.type === 'multiple' ? [numberedList(question)] : []),
    ...hintsFor(asked, state, around),
  ]
}

/** What can be chosen by one touch. Of several that go together, the numbers are sent. */
export const answerChoices = (asked: AskedQuestion, state: ConversationState, around: Surroundings): Choice[] => {
  const { question, step } = asked
  if (step.told) return [choice(answerId(asked, 'done'), 'button-done', state, around)]
  if (question.type !== 'single' && question.type !== 'scale') return []
  const offered = question.choices.map(({ code, text }) => ({ id: answerId(asked, String(code)), label: text }))
  return [...offered, choice(answerId(asked, 'skip'), 'button-skip', state, around)]
}

/** Tells one response from others, so that a button of last year answers nothing of this year. */
export const buttonsOf = (responseId: string): string => responseId.slice(-SHORT)

/** Which question this is and how many there are, as the answers so far have it. */
export const placeIn = (
  questionnaire: Pick<Questionnaire, 'sections'>,
  answers: Answers,
  questionId: string,
): [number: string, count: string] => {
  const all = askedOf(questionnaire, answers)
  return [String(all.findIndex(({ id }) => id === questionId) + 1), String(all.length)]
}

// ---------------------------------------------------------------------------------------------------------------------

/** Letters and digits. The whole id, with name and number, must fit the 64 bytes of Telegram's buttons. */
const SHORT = 6

const answerId = ({ own, question }: AskedQuestion, answer: string): string =>
  ['answer', buttonsOf(own.response.id), question.name, answer].join(':')

/** A section is announced by its first question. */
const sectionLines = ({ questionnaire, own, question }: AskedQuestion): string[] => {
  const section = questionnaire.sections.find(({ questions }) => questions.some(({ id }) => id === question.id))
  const first = askedOf(questionnaire, own.response.answers).find(({ id }) =>
    section?.questions.some(other => other.id === id),
  )
  if (!section || first?.id !== question.id) return []
  return [[section.title, section.help].filter(Boolean).join('\n')]
}

const numberedList = ({ choices }: Question): string =>
  choices.map(({ text }, place) => `${place + 1}. ${text}`).join('\n')

const HINTS: Partial<Record<QuestionType, string>> = {
  number: 'survey-number',
  multiple: 'survey-multiple',
  date: 'survey-date',
  long: 'survey-long',
}

const hintsFor = ({ question, step }: AskedQuestion, state: ConversationState, around: Surroundings): string[] => {
  const hint = step.told ? 'survey-more' : HINTS[question.type]
  const own = question.choices.find(({ words }) => words)
  return [
    ...(hint ? [say(hint, state, around)] : []),
    ...(own ? [say('survey-own-words', state, around, { choice: own.text })] : []),
  ]
}
