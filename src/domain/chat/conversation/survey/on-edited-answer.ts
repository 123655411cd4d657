import type { Answered } from '../../../surveys/answered.js'
import { questionIn } from '../../../surveys/edition.js'
import { isChosen, type Question } from '../../../surveys/question.js'
import { saidBack } from '../../../surveys/said-back.js'
import { inLanguage } from '../../../surveys/survey-texts.js'
import { isWordFor } from '../small-talk.js'
import { say } from '../speech.js'
import { doing, type OwnSurvey, type Surroundings, saying, type Turn } from '../turn.js'
import { knowing, openQuestion, withAnswers } from './asked-question.js'
import { answeringSurvey, askNext } from './go-on.js'
import { mannerOf } from './on-answer.js'
import { isStory } from './on-unfit.js'
import { isSomethingElse } from './something-else.js'
import { understandAnswer } from './understand-answer.js'

/**
 * A message that answered a question of a survey says something else now: so does the answer.
 * @param of the turn of the message
 * @returns null when it is no answer to that question: a command, a story, or the answers are not there any more
 */
export const onEditedAnswer = (turn: Turn, of: string, text: string, around: Surroundings): Turn | null => {
  const was = answeredBy(turn, of, around)
  if (!was || isSomethingElse(was.question, text, turn.state, around)) return null
  const answered = readAgain(turn, was.question, text, around)
  return answered && answerAnew(turn, was, answered, around)
}

/** Whoever deletes the message takes the answer back. */
export const onDeletedAnswer = (turn: Turn, of: string, around: Surroundings): Turn => {
  const was = answeredBy(turn, of, around)
  return was ? answerAnew(turn, was, { kind: 'blank' }, around) : turn
}

// ---------------------------------------------------------------------------------------------------------------------

interface Before {
  own: OwnSurvey
  question: Question
}

const answeredBy = ({ state }: Turn, of: string, { surveys }: Surroundings): Before | null => {
  const was = state.answeredIn?.[of]
  const own = surveys.own.find(({ response }) => response.id === was?.responseId)
  const question = own && was && questionIn(inLanguage(own.edition.questionnaire, state.language), was.questionId)
  return question ? { own, question } : null
}

/** Nobody is asked about it once more: they have just thought about it. */
const readAgain = (turn: Turn, question: Question, text: string, around: Surroundings): Answered | null => {
  const understood = understandAnswer(question, text, mannerOf(turn, around))
  if (understood && understood.doubt === null) return understood.answered
  if (isWordFor('skip', text, turn.state, around)) return { kind: 'blank' }
  if (question.type === 'short') return { kind: 'words', text: text.trim() }
  return isStory(text) && !(understood && isChosen(question)) ? null : { kind: 'as-written', text: text.trim() }
}

const answerAnew = (turn: Turn, { own, question }: Before, answered: Answered, around: Surroundings): Turn => {
  const { state, reference } = own.response
  if (state !== 'open') return saying(turn, say('survey-done-already', turn.state, around, { reference }))
  const answers = { [question.id]: answered }
  const kept = answeringSurvey(doing(turn, { do: 'save-answers', id: own.response.id, answers }))
  const text = saidBack(question, answered, turn.state.language)
  const noted = text === null ? kept : saying(kept, say('noted', turn.state, around, { answer: text }))
  return askOpen(noted, withAnswers(own, answers), around)
}

/** What is asked may be another question now. A long answer that is being told is not disturbed. */
const askOpen = (turn: Turn, own: OwnSurvey, around: Surroundings): Turn => {
  const open = openQuestion(turn.state, around)
  if (!open || open.own.response.id !== own.response.id || open.step.told) return turn
  return askNext(turn, own, knowing(around, own))
}
