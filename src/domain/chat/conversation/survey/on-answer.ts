import type { Answered } from '../../../surveys/answered.js'
import { questionsOf } from '../../../surveys/edition.js'
import { isChosen, type Question } from '../../../surveys/question.js'
import type { Typed } from '../../../surveys/read-typed.js'
import { inLanguage } from '../../../surveys/survey-texts.js'
import { plainWords } from '../close-to.js'
import { isWordFor } from '../small-talk.js'
import type { OwnSurvey, Surroundings, Turn } from '../turn.js'
import { type AskedQuestion, askedQuestion, stepTo } from './asked-question.js'
import { answerWith } from './go-on.js'
import { onSurveyWord, surveyWordIn } from './on-survey-word.js'
import { onUnfit } from './on-unfit.js'
import { buttonsOf } from './question-lines.js'
import { isSomethingElse } from './something-else.js'
import { tell } from './tell.js'
import { understandAnswer } from './understand-answer.js'

/** Of words; a short question is answered in fewer, and whoever uses more is telling us something. */
const LONGEST_SHORT_ANSWER = 40

/**
 * What somebody typed, or the machine heard, while a question of a survey is open.
 * @returns null when it is no answer: a command, a greeting, thanks
 */
export const onSurveyText = (turn: Turn, text: string, around: Surroundings): Turn | null => {
  const asked = askedQuestion(turn.state, around)
  if (!asked) return null
  const { question } = asked
  const isLabel = question.choices.some(choice => plainWords(choice.text) === plainWords(text))
  if (!isLabel && isSomethingElse(question, text, turn.state, around)) return null
  const understood = understandAnswer(question, text, mannerOf(turn, around))
  if (understood && isChosen(question)) return take(turn, asked, text, understood, around)
  const word = surveyWordIn(asked, text, turn.state, around)
  if (word) return onSurveyWord(turn, asked, word, around)
  if (question.type === 'long' || isLongForShort(question, text)) return tell(turn, asked, around)
  if (question.type === 'short') return answerWith(turn, asked, { kind: 'words', text: text.trim() }, around)
  return understood ? take(turn, asked, text, understood, around) : onUnfit(turn, asked, text, null, around)
}

/** A button was pressed. One of an earlier question changes that answer; one of another survey does nothing any more. */
export const onAnswerPressed = (turn: Turn, id: string, around: Surroundings): Turn => {
  const [, buttons, name, answer = ''] = id.split(':')
  const own = around.surveys.own.find(({ response }) => isOpen(response) && buttonsOf(response.id) === buttons)
  const questionnaire = own && inLanguage(own.edition.questionnaire, turn.state.language)
  const question = questionnaire && questionsOf(questionnaire).find(one => one.name === name)
  if (!question || !turn.state.consent) return turn
  const now = askedQuestion(turn.state, around)
  const isNow = now?.own.response.id === own.response.id && now.question.id === question.id
  const asked = isNow ? now : { step: stepTo(own, question.id), own, questionnaire, question }
  return pressed(turn, asked, answer, around)
}

/** How this conversation's words are to be understood. */
export const mannerOf = ({ state }: Turn, around: Surroundings) => ({
  language: state.language,
  means: (what: string, words: string) => isWordFor(what, words, state, around),
})

// ---------------------------------------------------------------------------------------------------------------------

const isLongForShort = ({ type }: Question, text: string): boolean =>
  type === 'short' && text.trim().split(/\s+/).length > LONGEST_SHORT_ANSWER

/** What is doubtful is asked about once, and then kept as it is. */
const take = (turn: Turn, asked: AskedQuestion, text: string, typed: Typed, around: Surroundings): Turn => {
  const { answered, doubt } = typed
  if (doubt !== null && !asked.step.again) return onUnfit(turn, asked, text, typed, around)
  const kept: Answered = answered.kind === 'as-written' ? { kind: 'as-written', text: text.trim() } : answered
  return answerWith(turn, asked, kept, around)
}

const isOpen = ({ state }: OwnSurvey['response']): boolean => state === 'open'

const pressed = (turn: Turn, asked: AskedQuestion, answer: string, around: Surroundings): Turn => {
  const { own, question } = asked
  const before = own.response.answers[question.id]
  if (answer === 'skip' || answer === 'done') {
    const isAsked = askedQuestion(turn.state, around)?.question.id === question.id
    return isAsked || before === undefined ? onSurveyWord(turn, asked, answer, around) : turn
  }
  const choice = question.choices.find(({ code }) => String(code) === answer)
  if (!choice) return turn
  const isSame = before?.kind === 'chosen' && before.choices.length === 1 && before.choices[0] === choice.id
  if (isSame && turn.state.survey?.step === 'asked' && turn.state.survey.questionId !== question.id) return turn
  return answerWith(turn, asked, { kind: 'chosen', choices: [choice.id] }, around)
}
