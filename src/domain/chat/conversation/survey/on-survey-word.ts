import { DAYS_TO_GO_ON } from '../../../surveys/response.js'
import { saidBack } from '../../../surveys/said-back.js'
import { neighbourOf } from '../../../surveys/walk.js'
import { plainWords } from '../close-to.js'
import { ask } from '../questions.js'
import { isWordFor } from '../small-talk.js'
import { say } from '../speech.js'
import type { ConversationState } from '../state.js'
import { type Surroundings, saying, type Turn } from '../turn.js'
import type { AskedQuestion } from './asked-question.js'
import { isAnsweredByNumber } from './chosen-in.js'
import { answeringSurvey, answerWith, askNext, askQuestion, putAside } from './go-on.js'
import { withPlainDigits } from './plain-digits.js'

/** What may be sent in place of an answer. */
const SURVEY_WORDS = ['skip', 'back', 'later', 'done'] as const
type SurveyWord = (typeof SURVEY_WORDS)[number]

/**
 * Which of them a text is. DONE is one only where a long answer can be done; after its first part it is the one choice there is, and may
 * be answered by its number.
 */
export const surveyWordIn = (
  { question, step }: AskedQuestion,
  text: string,
  state: ConversationState,
  around: Surroundings,
): SurveyWord | null => {
  if (step.told && numberTyped(text) === '1') return 'done'
  const found = SURVEY_WORDS.find(word => isWordFor(word, text, state, around))
  if (found === 'done' && question.type !== 'long') return null
  return found ?? (isNumberOfSkip(question, text) ? 'skip' : null)
}

export const onSurveyWord = (turn: Turn, asked: AskedQuestion, word: SurveyWord, around: Surroundings): Turn => {
  switch (word) {
    case 'back':
      return back(turn, asked, around)
    case 'later':
      return later(turn, around)
    default:
      return leftOut(turn, asked, around)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where there are no buttons, leaving out is numbered after the choices. */
const isNumberOfSkip = (question: AskedQuestion['question'], text: string): boolean => {
  const hasSkip = (question.type === 'single' || question.type === 'scale') && isAnsweredByNumber(question)
  return hasSkip && numberTyped(text) === String(question.choices.length + 1)
}

const numberTyped = (text: string): string => plainWords(withPlainDigits(text))

/** What was answered before stays: whoever went back to look goes on with it. */
const leftOut = (turn: Turn, asked: AskedQuestion, around: Surroundings): Turn => {
  const isAnswered = asked.own.response.answers[asked.question.id] !== undefined
  return isAnswered ? askNext(turn, asked.own, around) : answerWith(turn, asked, { kind: 'blank' }, around)
}

const back = (turn: Turn, { own, question, questionnaire }: AskedQuestion, around: Surroundings): Turn => {
  const { answers } = own.response
  const before = neighbourOf(questionnaire, answers, question.id, 'previous')
  if (!before) {
    const told = saying(answeringSurvey(turn), say('survey-first', turn.state, around))
    return ask(told, { what: 'survey-question' }, around)
  }
  const answered = answers[before.id]
  const text = answered ? saidBack(before, answered, turn.state.language) : null
  const noted = text === null ? turn : saying(turn, say('noted', turn.state, around, { answer: text }))
  return askQuestion(noted, own, before.id, around)
}

const later = (turn: Turn, around: Surroundings): Turn => {
  const days = around.book.say('days', turn.state.language, { count: String(DAYS_TO_GO_ON) })
  return saying(answeringSurvey(putAside(turn, around)), say('survey-later', turn.state, around, { days }))
}
