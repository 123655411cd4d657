import type { Typed } from '../../../surveys/read-typed.js'
import { saidBack } from '../../../surveys/said-back.js'
import { onContent } from '../on-content.js'
import { ask } from '../questions.js'
import { say } from '../speech.js'
import { changed, type Surroundings, saying, type Turn } from '../turn.js'
import type { AskedQuestion } from './asked-question.js'
import { answeringSurvey, answerWith } from './go-on.js'

/** An answer to a closed question is short; what is longer is something told. In words. */
const LONGEST_ANSWER = 8

/**
 * What fits no choice is asked about once, with help, and then kept as it was written: a survey is never a trap. A story is a voice
 * worth hearing wherever it comes: it is kept like all that is told, and the question stands. Who asks something back gets help.
 * @param typed what was understood, with the doubt about it; null: nothing was
 */
export const onUnfit = (
  turn: Turn,
  asked: AskedQuestion,
  text: string,
  typed: Typed | null,
  around: Surroundings,
): Turn => {
  if (typed === null && isStory(text)) return keptToo(turn, text, around)
  const isQuestion = /[?؟]\s*$/.test(text)
  if (asked.step.again && !isQuestion) return answerWith(turn, asked, { kind: 'as-written', text: text.trim() }, around)
  const { language } = turn.state
  const understood = typed && saidBack(asked.question, typed.answered, language)
  const help = understood
    ? say('survey-doubt', turn.state, around, { answer: understood })
    : say('survey-again', turn.state, around)
  const again = changed(turn, { survey: { ...asked.step, again: !isQuestion, listening: false } })
  return askAgain(again, help, around)
}

/** Kept as something told, whatever it came as; the question of the survey stands. */
export const keptToo = (turn: Turn, text: string | null, around: Surroundings): Turn =>
  askAgain(onContent(turn, text, around), say('survey-kept-too', turn.state, around), around)

/** The question once more, below something that had to be said first. */
export const askAgain = (turn: Turn, line: string, around: Surroundings): Turn =>
  ask(saying(answeringSurvey(turn), line), { what: 'survey-question' }, around)

export const isStory = (text: string): boolean => text.trim().split(/\s+/).length > LONGEST_ANSWER
