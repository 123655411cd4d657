import { ask } from './questions.js'
import { giveReceipt, settled } from './receipts.js'
import type { ConversationState } from './state.js'
import { openQuestion } from './survey/asked-question.js'
import { answeringSurvey, askNext } from './survey/go-on.js'
import { changed, doing, meaning, type Surroundings, type Turn } from './turn.js'
import { welcome } from './welcome.js'

/** The reminder comes before the platforms' 24 hours are over, in which we may answer. */
const REMIND_AFTER_SECONDS = 22 * 3600
const WINDOW_SECONDS = 24 * 3600

/** Time has passed: receipts, questions asked once more, and the end of what was held without a yes. */
export const onTime = (turn: Turn, around: Surroundings): Turn => {
  const { held, record } = turn.state
  const isDue = (at: string | null | undefined) => at !== null && at !== undefined && at <= around.now.toISOString()
  if (held && isDue(expiresAt(held.since, around.consentHours))) return expired(turn)
  if (isDue(record?.receipt?.at)) return turn.state.stopped ? settled(turn) : giveReceipt(turn, around)
  if (isDue(goOnAt(turn.state))) return goOn(turn, around)
  if (held && isDue(held.askAgainAt)) return askAgain(turn, around)
  if (held && !held.reminded && isDue(plus(held.since, REMIND_AFTER_SECONDS))) return remind(turn, around)
  return turn
}

/** When something will have to be done by itself, ISO 8601; null: nothing until they write. */
export const nextDue = (state: ConversationState, consentHours: number): string | null => {
  const { held, record } = state
  const times = [
    goOnAt(state),
    record?.receipt?.at,
    held?.askAgainAt,
    held && !held.reminded ? plus(held.since, REMIND_AFTER_SECONDS) : null,
    held && expiresAt(held.since, consentHours),
  ].filter(time => time !== null && time !== undefined)
  return times.toSorted()[0] ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const goOnAt = ({ survey }: ConversationState): string | null => (survey?.step === 'asked' ? survey.goOnAt : null)

/** A long answer has come to its end: nothing more came for a while. Whoever has turned to something else is not called back. */
const goOn = (turn: Turn, around: Surroundings): Turn => {
  const { survey } = turn.state
  const asked = openQuestion(turn.state, around)
  if (asked) return askNext(answeringSurvey(turn), asked.own, around)
  return changed(turn, { survey: survey?.step === 'asked' ? { ...survey, goOnAt: null } : null })
}

const plus = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString()

const expiresAt = (since: string, consentHours: number): string => plus(since, consentHours * 3600)

/** The question stays open: whoever answers it now is told that the answer came too late for what they sent. */
const expired = (turn: Turn): Turn =>
  changed(doing(turn, { do: 'erase-held' }), {
    held: null,
    asking: { what: 'keep' },
    aside: null,
    erasedUnanswered: true,
  })

const askAgain = (turn: Turn, around: Surroundings): Turn => {
  const { held } = turn.state
  if (!held) return turn
  const counted = changed(meaning(turn, 'ask-again'), {
    held: { ...held, askAgainAt: null, timesAskedAgain: held.timesAskedAgain + 1 },
  })
  if (!turn.state.welcomed) return welcome(counted, around)
  return ask(counted, { what: 'keep' }, around, 'ask-keep-again')
}

/** Once, and not at all when nobody was there to send it in time. */
const remind = (turn: Turn, around: Surroundings): Turn => {
  const { held } = turn.state
  if (!held) return turn
  const counted = changed(meaning(turn, 'reminder'), { held: { ...held, reminded: true } })
  const tooLate = around.now.toISOString() > plus(held.since, WINDOW_SECONDS)
  return tooLate ? counted : ask(counted, { what: 'keep' }, around, 'remind-keep')
}
