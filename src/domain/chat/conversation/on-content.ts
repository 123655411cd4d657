import { onDelete } from './deleting.js'
import { ask, askNextOptional } from './questions.js'
import { receiptAt } from './receipts.js'
import { say } from './speech.js'
import type { Asking, ConversationState, OpenRecord } from './state.js'
import { changed, doing, later, type Surroundings, saying, type Turn } from './turn.js'
import { repeatQuestion, welcome } from './welcome.js'

/** How often the first question is asked again while more and more comes in without an answer. */
const MOST_ASKED_AGAIN = 2
/** What comes within this time after the last part belongs to the same story. */
const SAME_STORY_SECONDS = 2 * 3600
/** And within this time when it says so itself: "sorry, also ...". */
const LATE_ADDITION_SECONDS = 24 * 3600

/** Something was told. It is kept or held first; whatever is said about it comes second. */
export const onContent = (turn: Turn, text: string | null, around: Surroundings): Turn =>
  turn.state.consent ? keepIt(turn, text, around) : holdIt(turn, around)

/**
 * A short answer that fits no choice: if it tells us something it is kept like all that is told, and the question comes once more
 * with help. An optional question comes a second time only.
 */
export const onUnfittingAnswer = (turn: Turn, text: string, tells: boolean, around: Surroundings): Turn => {
  const { asking } = turn.state
  const kept = tells ? onContent(turn, text, around) : turn
  const isWelcomedAnew = tells && turn.state.erasedUnanswered
  if (asking === null || asking.what === 'more' || isWelcomedAnew) return kept
  const optional = 'again' in asking
  if (optional && asking.again) return askNextOptional(kept, around)
  const helped = saying(kept, say(helpFor(asking), turn.state, around))
  if (asking.what === 'delete-which' || asking.what === 'delete-sure') return onDelete(helped, around)
  return optional ? ask(helped, { ...asking, again: true }, around) : repeatQuestion(helped, around)
}

// ---------------------------------------------------------------------------------------------------------------------

const helpFor = ({ what }: Asking): string =>
  what === 'keep' || what === 'quote' || what === 'contact' ? 'say-yes-or-no' : 'ask-help'

const holdIt = (turn: Turn, around: Surroundings): Turn => {
  const { held, erasedUnanswered } = turn.state
  const now = around.now.toISOString()
  const holding = held ?? { since: now, askAgainAt: null, timesAskedAgain: 0, reminded: false }
  const waits = (isAsked(turn.state) && !erasedUnanswered) || isSignposted(turn.state, around)
  const askAgainAt = waits && holding.timesAskedAgain < MOST_ASKED_AGAIN ? later(around.now, around.quietSeconds) : null
  const kept = changed(doing(turn, { do: 'hold' }), { held: { ...holding, askAgainAt }, erasedUnanswered: false })
  return waits ? kept : welcome(kept, around)
}

const isAsked = ({ welcomed, asking, aside }: ConversationState): boolean =>
  welcomed && (asking?.what === 'keep' || aside?.what === 'keep')

/** The numbers for danger went out this moment: they stand alone, and who we are comes a little later. */
const isSignposted = ({ signpostedAt }: ConversationState, { now }: Surroundings): boolean =>
  signpostedAt === now.toISOString()

const keepIt = (turn: Turn, text: string | null, around: Surroundings): Turn => {
  const { state } = turn
  const join = state.record !== null && belongsTo(state.record, text, around.now)
  const record: OpenRecord = {
    reference: join ? (state.record?.reference ?? null) : null,
    lastPartAt: around.now.toISOString(),
    signposted: (join && state.record?.signposted === true) || isSignposted(state, around),
    receipt: { kind: receiptKind(state, join), at: receiptAt(state, around) },
  }
  return changed(doing(turn, { do: 'keep', join }), { record })
}

const belongsTo = ({ lastPartAt, receipt }: OpenRecord, text: string | null, now: Date): boolean => {
  if (receipt) return true
  const seconds = (now.getTime() - Date.parse(lastPartAt)) / 1000
  return seconds <= SAME_STORY_SECONDS || (seconds <= LATE_ADDITION_SECONDS && saysItIsMore(text))
}

const saysItIsMore = (text: string | null): boolean =>
  text !== null && /^\W*(sorry|also|and also|ps|p\.s|oh and|one more|i forgot|forgot to|another thing)\b/i.test(text)

/** What is already owed stays owed, so that many messages get one receipt. */
const receiptKind = ({ record, receipts }: ConversationState, join: boolean): 'first' | 'again' | 'added' => {
  if (join && record) return record.receipt?.kind ?? 'added'
  return receipts === 0 ? 'first' : 'again'
}
