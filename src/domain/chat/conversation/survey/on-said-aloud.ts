import { onContent } from '../on-content.js'
import { say } from '../speech.js'
import { changed, doing, type Heard, type Surroundings, type Turn } from '../turn.js'
import { type AskedQuestion, askedQuestion } from './asked-question.js'
import { onSurveyText } from './on-answer.js'
import { askAgain, isStory, keptToo } from './on-unfit.js'
import { tell } from './tell.js'

/** A recording while a question is open: a story is told, and for anything else the machine has to listen first. */
export const onRecording = (turn: Turn, asked: AskedQuestion, around: Surroundings): Turn =>
  asked.question.type === 'long'
    ? tell(turn, asked, around)
    : changed(doing(turn, { do: 'hold' }), { survey: { ...asked.step, listening: true } })

/** A picture or a document: part of a story, or something worth keeping beside the question. */
export const onFile = (turn: Turn, asked: AskedQuestion, around: Surroundings): Turn =>
  asked.question.type === 'long' ? tell(turn, asked, around) : keptToo(turn, null, around)

/**
 * The machine has listened. What it heard is an answer like a typed one, to the question that was open when it was said; a story is
 * kept with its voice, also when nobody waits for an answer any more or the machine could not make it out.
 * @returns null when it is no answer but something that may be said at any time
 */
export const onListened = (
  turn: Turn,
  { text, seconds }: Extract<Heard, { kind: 'listened' }>,
  around: Surroundings,
): Turn | null => {
  const asked = askedQuestion(turn.state, around)
  const isLong = isStory(text) || (text === '' && seconds > LONGEST_SPOKEN_ANSWER)
  if (!asked?.step.listening) return isLong ? onContent(turn, null, around) : turn
  const heard = changed(turn, { survey: { ...asked.step, listening: false } })
  if (text !== '') return onSurveyText(heard, text, around)
  return isLong ? keptToo(heard, null, around) : askAgain(heard, say('survey-again', turn.state, around), around)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Seconds. */
const LONGEST_SPOKEN_ANSWER = 10
