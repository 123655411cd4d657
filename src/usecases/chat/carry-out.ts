import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import { keptAs } from '../../domain/chat/conversation/respond.js'
import type { Effect } from '../../domain/chat/conversation/turn.js'
import type { Conversation, ConversationStore, StoredEvent, TurnResult } from '../../domain/chat/conversation-store.js'
import { isRetryable } from '../../domain/errors.js'
import type { SurveyLink } from '../../domain/incoming-message.js'
import { type AnswerSurveyDeps, answerSurvey, changeAnswers } from './answer-survey.js'
import { type IncomingPartDeps, incomingPart } from './incoming-part.js'
import type { MessageBody } from './open-media.js'
import { finished, nothingNew } from './turn-result.js'

export interface CarryOutDeps extends IncomingPartDeps, AnswerSurveyDeps {
  records: ContributorRecords
  conversations: Pick<ConversationStore, 'held'>
}

/** What caused a turn: a message with its content, or something without. */
export interface Cause {
  /** The same whenever the turn is taken again. */
  id: string
  message: { event: StoredEvent; body: MessageBody } | null
}

/** What is left to be written down once the world outside has been changed. Blobs go only after that. */
export interface CarriedOut extends TurnResult {
  spentBlobs: string[]
}

/**
 * Does what a turn decided. Records are changed here and now, each change safe to repeat; what belongs to the conversation is
 * gathered, to be saved in one transaction.
 * @param conversation as it was before the turn, with the state that came out of it
 */
export const carryOut = async (
  deps: CarryOutDeps,
  conversation: Conversation,
  effects: Effect[],
  cause: Cause,
): Promise<CarriedOut> => {
  let done: CarriedOut = { ...nothingNew(conversation.state), spentBlobs: [] }
  for (const effect of effects) {
    done = await one(deps, { ...conversation, state: done.state }, effect, cause, done)
  }
  return done
}

// ---------------------------------------------------------------------------------------------------------------------

const one = async (
  deps: CarryOutDeps,
  conversation: Conversation,
  effect: Effect,
  cause: Cause,
  done: CarriedOut,
): Promise<CarriedOut> => {
  switch (effect.do) {
    case 'say': {
      const { purpose, text, choices, language } = effect
      const message = { text, language, ...(choices.length > 0 ? { choices } : {}) }
      return { ...done, say: [...done.say, { purpose, cause: cause.id, message }] }
    }
    case 'to-do':
      return { ...done, toDos: [...done.toDos, effect.kind] }
    case 'cancel-unsent':
      return { ...done, cancelUnsent: true }
    case 'forget-address':
      return { ...done, forgetAddress: true }
    case 'keep':
      return cause.message ? keep(deps, conversation, [cause.message], effect, done) : done
    case 'keep-held':
      return keep(deps, conversation, await heldMessages(deps, conversation), { join: false }, done)
    case 'hold':
      return cause.message ? hold(cause.message, done) : done
    case 'erase-held':
      return withoutAnything(forgetHeld(await heldMessages(deps, conversation), done), cause)
    case 'start-response':
    case 'save-answers':
    case 'finish-response':
      await answerSurvey(deps, conversation, effect)
      return done
    default:
      await changeAnswers(deps, conversation, effect)
      await changeRecords(deps, conversation, effect)
      return effect.do === 'erase' ? { ...done, takeBack: true } : done
  }
}

type KeptMessage = NonNullable<Cause['message']>
type KeepEffect = Extract<Effect, { do: 'keep' }>

const heldMessages = async (deps: CarryOutDeps, { id }: Conversation): Promise<KeptMessage[]> =>
  (await deps.conversations.held(id)).flatMap(event =>
    event.body?.kind === 'message' ? [{ event, body: event.body }] : [],
  )

const hold = ({ event, body }: KeptMessage, done: CarriedOut): CarriedOut => ({
  ...done,
  events: [...done.events, { id: event.id, state: 'held', body }],
})

const forgetHeld = (messages: KeptMessage[], done: CarriedOut): CarriedOut => ({
  ...done,
  events: [...done.events, ...messages.map(({ event }) => finished(event))],
  spentBlobs: [...done.spentBlobs, ...blobsOf(messages)],
})

/** Time that has passed takes what was held; whoever says no takes everything. */
const withoutAnything = (done: CarriedOut, { message }: Cause): CarriedOut =>
  message ? { ...done, takeBack: true, forgetUnkept: true } : done

const blobsOf = (messages: KeptMessage[]): string[] =>
  messages.flatMap(({ body }) => (body.blob ? [body.blob.key] : []))

/** The messages of one contribution, one after the other, into the open record or a new one. */
const keep = async (
  deps: CarryOutDeps,
  conversation: Conversation,
  messages: KeptMessage[],
  { join, answer }: Pick<KeepEffect, 'join' | 'answer'>,
  done: CarriedOut,
): Promise<CarriedOut> => {
  let reference = join ? (conversation.state.record?.reference ?? null) : null
  const events: CarriedOut['events'] = []
  for (const { event, body } of messages) {
    const kept = await keepOne(deps, conversation, reference, { event, body }, answer)
    if (kept === 'unkeepable') events.push({ id: event.id, state: 'unreadable' })
    else events.push({ id: event.id, state: 'done', body: null, reference: kept })
    if (kept !== 'unkeepable') reference = kept
  }
  if (answer && reference !== null) await tellSurvey(deps, conversation, answer.survey, reference)
  return {
    ...done,
    state: keptAs(done.state, reference),
    events: [...done.events, ...events],
    spentBlobs: [...done.spentBlobs, ...blobsOf(messages.filter(({ event }) => isKept(events, event.id)))],
  }
}

/** The words stand in the record, and the response knows which one. */
const tellSurvey = (
  deps: CarryOutDeps,
  conversation: Conversation,
  { responseId, questionId }: SurveyLink,
  reference: string,
): Promise<void> => {
  const answers = { [questionId]: { kind: 'told', reference } as const }
  return answerSurvey(deps, conversation, { do: 'save-answers', id: responseId, answers })
}

const isKept = (events: CarriedOut['events'], id: string): boolean =>
  events.some(event => event.id === id && event.state === 'done')

/**
 * A record that was closed meanwhile is left as it is: what comes late begins another. What no record can take is put aside with
 * its content, so that it holds up nothing and is not lost.
 */
const keepOne = async (
  deps: CarryOutDeps,
  conversation: Conversation,
  reference: string | null,
  { event, body }: KeptMessage,
  answer?: KeepEffect['answer'],
): Promise<string | 'unkeepable'> => {
  const message = incomingPart(deps, conversation, event, body, answer)
  try {
    if (reference !== null && (await deps.records.add(reference, message)) === 'added') return reference
    const before = await keptBefore(deps, conversation, event)
    if (before !== null) return before
    const receipt = await deps.records.receive(message)
    return receipt.outcome === 'ignored' ? 'unkeepable' : receipt.reference
  } catch (error) {
    if (isRetryable(error)) throw error
    deps.log.error({ error }, 'a message of a chat could not be kept; it is put aside')
    return 'unkeepable'
  }
}

/** A turn that was cut off, and is taken again after hours, may begin a record where it added to one the first time. */
const keptBefore = async (
  { records }: CarryOutDeps,
  { contributorKey }: Conversation,
  { messageKey }: StoredEvent,
): Promise<string | null> => {
  const own = await records.ofContributor(contributorKey)
  return own.find(({ original }) => original.parts.some(({ id }) => id === messageKey))?.reference ?? null
}

type RecordEffect = Extract<Effect, { do: 'erase' | 'change-consent' | 'state' }>

const changeRecords = async (deps: CarryOutDeps, conversation: Conversation, effect: RecordEffect): Promise<void> => {
  const { records } = deps
  if (effect.do === 'state') return records.state(effect.reference, effect.stated)
  const references =
    effect.scope === 'all'
      ? (await records.ofContributor(conversation.contributorKey)).map(record => record.reference)
      : [effect.scope.reference]
  for (const reference of references) {
    if (effect.do === 'erase') await records.erase(reference)
    else await records.changeConsent(reference, effect.consent)
  }
}
