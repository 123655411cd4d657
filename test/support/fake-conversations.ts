import { v7 } from 'uuid'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type {
  ConversationStore,
  NewEvent,
  TranscriptLine,
  TurnResult,
} from '../../src/domain/chat/conversation-store.js'
import {
  addToDo,
  aMessage,
  byTime,
  type ChatMemory,
  copy,
  type HeldConversation,
  type HeldEvent,
  isUnsent,
  openly,
  type SaidMessage,
} from './chat-memory.js'
import { forgetOld, forgetWith } from './fake-forgetting.js'
import { keepTogether, movePerson, partFromFormerOwner, type RekeyedRecords } from './fake-move.js'

const DAY = 24 * 3_600_000
const A_TURN = 600_000
const HEARD: HeldEvent['kind'][] = ['message', 'edit', 'deletion', 'moved']

/** Conversations in memory, keeping every promise of the real store. */
export const fakeConversationStore = (memory: ChatMemory, records: RekeyedRecords): ConversationStore => {
  const { conversations, events, said, toDos, unreadable } = memory
  const withKey = (key: string) => [...conversations.values()].find(({ keys }) => keys.includes(key))
  const conversationOf = (event: NewEvent) => {
    const keys = event.from.contributorKeys
    const conversation = keys.map(withKey).find(Boolean) ?? begin(conversations, event)
    conversation.keys.push(...keys.filter(key => !withKey(key)))
    return conversation
  }
  const ofState = (state: HeldEvent['state']) => events.filter(one => one.state === state)
  const isBusy = ({ id, dueAt }: HeldConversation, now: Date) =>
    (dueAt !== null && Date.parse(dueAt) <= now.getTime() + A_TURN) ||
    said.some(one => one.conversationId === id && isUnsent(one)) ||
    ofState('waiting').some(one => one.conversationId === id) ||
    toDos.some(one => one.conversationId === id && one.doneAt === null)
  return {
    async keepEvent(event) {
      if (isKnown(events, event.channel, event.eventKey)) return 'known'
      const moveRecords = event.kind === 'moved' ? null : partFromFormerOwner(memory, records, event)
      const conversation = event.kind === 'moved' ? await movePerson(memory, records, event) : conversationOf(event)
      if (!conversation) return 'known'
      const { body, from, at, receivedAt, ...rest } = event
      add(events, conversation, {
        ...rest,
        body: copy(body),
        at: at.toISOString(),
        receivedAt: receivedAt.toISOString(),
      })
      const heardAt = new Date(Math.min(at.getTime(), receivedAt.getTime())).toISOString()
      if (event.kind === 'message')
        conversation.lastInAt = [conversation.lastInAt ?? heardAt, heardAt].toSorted()[1] ?? heardAt
      conversation.address = from.address
      await moveRecords?.()
      return 'kept'
    },
    async keepUnreadable(_channel, key) {
      if (!unreadable.includes(key)) unreadable.push(key)
    },
    async raise(conversationId, { id, key, at, ...body }) {
      const conversation = conversations.get(conversationId)
      if (!conversation || isKnown(events, conversation.channel, key)) return
      const iso = at.toISOString()
      const names = { id, channel: conversation.channel, eventKey: key, messageKey: key }
      add(events, conversation, { ...names, kind: body.kind, body: copy(body), at: iso, receivedAt: iso })
    },
    async takeDue(now, limit, leaseSeconds) {
      const isDue = ({ dueAt }: HeldConversation) => dueAt !== null && dueAt <= now.toISOString()
      const due = [...conversations.values()].filter(isDue).toSorted(longestDue).slice(0, limit)
      for (const one of due) one.dueAt = new Date(now.getTime() + leaseSeconds * 1000).toISOString()
      return due.map(({ id }) => id)
    },
    async find(id) {
      const found = conversations.get(id)
      return found ? openly(found) : null
    },
    async findByContributor(key) {
      const found = withKey(key)
      return found ? openly(found) : null
    },
    waiting: async (id, now) =>
      ofState('waiting')
        .filter(one => one.conversationId === id && (one.notBefore ?? '') <= now.toISOString())
        .toSorted(byTime)
        .slice(0, 1)
        .map(copy),
    held: async id =>
      ofState('held')
        .filter(one => one.conversationId === id)
        .toSorted(byTime)
        .map(copy),
    ofMessage: async (id, key) =>
      events
        .filter(one => one.conversationId === id && one.messageKey === key)
        .toReversed()
        .map(copy),
    async save({ id, version }, result, now) {
      const conversation = conversations.get(id)
      if (conversation?.version !== version) return false
      for (const change of result.events) saveEvent(events, change, conversation.channel === 'practice')
      forgetWith(memory, conversation, result)
      speak(memory, conversation, result, now)
      if (result.forgetAddress) conversation.address = null
      const waiting = ofState('waiting').filter(one => one.conversationId === id)
      const times = [...waiting.map(({ notBefore }) => notBefore ?? now.toISOString()), result.dueAt ?? '']
      conversation.state = copy(result.state)
      conversation.version += 1
      conversation.dueAt = times.filter(Boolean).toSorted()[0] ?? null
      for (const { reference } of result.events) await keepTogether(records, conversation.contributorKey, reference)
      return true
    },
    async takeUnheard(now, limit, leaseSeconds, whose = 'any') {
      const isTheirs = ({ conversationId }: HeldEvent) =>
        whose === 'any' || conversations.get(conversationId ?? '')?.state.consent !== null
      const taken = ofState('held')
        .filter(({ listened, notBefore }) => !listened && (notBefore ?? '') <= now.toISOString())
        .filter(isTheirs)
        .slice(0, limit)
      for (const one of taken) one.notBefore = new Date(now.getTime() + leaseSeconds * 1000).toISOString()
      return taken.flatMap(event => {
        const conversation = conversations.get(event.conversationId ?? '')
        return conversation ? [{ conversation: openly(conversation), event: copy(event) }] : []
      })
    },
    async listened(eventId) {
      for (const one of events) if (one.id === eventId) one.listened = true
    },
    hasWritten: async key => withKey(key) !== undefined,
    lastHeardAt: async channel =>
      events
        .filter(one => one.channel === channel && HEARD.includes(one.kind))
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null,
    async forgetAddresses(now) {
      const over = [...conversations.values()].filter(
        one => one.address !== null && !isBusy(one, now) && nothingMoreToSay(one, now),
      )
      for (const one of over) one.address = null
      return over.length
    },
    forgetOld: async (now, consentHours) => forgetOld(memory, now, consentHours),
    transcript: async id => [...theirLines(events, id), ...ourLines(said, id)].toSorted(byTime),
    async forget(id) {
      conversations.delete(id)
      for (const list of [events, said, toDos]) forgetIn(list, id)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isKnown = (events: HeldEvent[], channel: string, eventKey: string): boolean =>
  events.some(other => other.channel === channel && other.eventKey === eventKey)

const begin = (
  conversations: ChatMemory['conversations'],
  { channel, from, receivedAt }: NewEvent,
): HeldConversation => {
  const made: HeldConversation = {
    id: v7(),
    channel,
    contributorKey: from.contributorKeys[0],
    state: newConversation(),
    version: 1,
    lastInAt: null,
    beganAt: receivedAt.toISOString(),
    keys: [],
    dueAt: null,
    address: null,
  }
  conversations.set(made.id, made)
  return made
}

type Named = Pick<HeldEvent, 'id' | 'channel' | 'eventKey' | 'messageKey' | 'kind' | 'body' | 'at' | 'receivedAt'>

const add = (events: HeldEvent[], conversation: HeldConversation, event: Named): void => {
  const fresh = { notBefore: null, listened: false, tries: 0, reference: null, state: 'waiting' } as const
  events.push({ ...event, ...fresh, conversationId: conversation.id })
  conversation.dueAt = [conversation.dueAt ?? event.receivedAt, event.receivedAt].toSorted()[0] ?? null
}

const saveEvent = (events: HeldEvent[], change: TurnResult['events'][number], keepsWords: boolean): void => {
  const event = events.find(other => other.id === change.id)
  if (!event) return
  event.state = change.state
  event.reference = change.reference ?? event.reference
  event.notBefore = change.notBefore?.toISOString() ?? null
  event.tries = change.tries ?? event.tries
  if (change.body) event.body = copy(change.body)
  if (change.body === null && !keepsWords) event.body = null
}

const speak = ({ said, toDos }: ChatMemory, conversation: HeldConversation, result: TurnResult, now: Date): void => {
  const { id } = conversation
  const isAskedFor = toDos.some(one => one.conversationId === id && one.kind === 'human' && one.doneAt === null)
  const cancelled = said.filter(
    one =>
      one.conversationId === id &&
      one.state === 'waiting' &&
      one.purpose !== 'requested' &&
      !(one.purpose === 'person' && isAskedFor),
  )
  if (result.cancelUnsent) for (const one of cancelled) one.state = 'cancelled'
  for (const { purpose, cause, message } of result.say) {
    const isSaid = said.some(one => one.conversationId === id && one.purpose === purpose && one.cause === cause)
    if (!isSaid) said.push(aMessage(id, purpose, cause, copy(message), now, null))
  }
  for (const kind of result.toDos) addToDo(toDos, conversation, kind, now)
}

const longestDue = (one: HeldConversation, other: HeldConversation): number =>
  (one.dueAt ?? '').localeCompare(other.dueAt ?? '')

const nothingMoreToSay = ({ state, lastInAt, beganAt }: HeldConversation, now: Date): boolean => {
  if (state.stopped || state.gone) return true
  const silent = now.getTime() - Date.parse(lastInAt ?? beganAt) > DAY
  return silent && state.held === null && !state.consent?.contact && !state.record?.receipt
}

const theirLines = (events: HeldEvent[], id: string): TranscriptLine[] =>
  events
    .filter(one => one.conversationId === id)
    .flatMap(({ id: line, receivedAt, body }) =>
      body?.kind === 'message' ? [{ id: line, at: receivedAt, from: 'contributor', content: body.content }] : [],
    )

const ourLines = (said: SaidMessage[], id: string): TranscriptLine[] =>
  said
    .filter(one => one.conversationId === id && one.state !== 'cancelled')
    .map(({ id: line, at, message }) => ({ id: line, at, from: 'earshot', message }))

const forgetIn = (list: { conversationId: string | null }[], id: string): void => {
  list.splice(0, list.length, ...list.filter(one => one.conversationId !== id))
}
