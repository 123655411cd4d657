import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { expect } from 'vitest'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { Purpose } from '../../src/domain/chat/conversation/turn.js'
import type {
  Conversation,
  ConversationStore,
  NewEvent,
  StoredEvent,
  TurnResult,
} from '../../src/domain/chat/conversation-store.js'
import type { Outbox } from '../../src/domain/chat/outbox.js'
import type { ToDoStore } from '../../src/domain/chat/to-do-store.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { nothingNew } from '../../src/usecases/chat/turn-result.js'

/** The stores of chats over one memory or database, with nothing in it yet. */
export interface ChatStores {
  conversations: ConversationStore
  outbox: Outbox
  toDos: ToDoStore
  experiences: ExperienceStore
}

const START = Date.parse('2026-11-21T10:00:00.000Z')

/** So many seconds after the story begins. */
export const second = (seconds: number): Date => new Date(START + seconds * 1000)

/** Keys and numbers of one person; nobody else has them. */
export const somebody = (): NewEvent['from'] => ({
  contributorKeys: [`key ${randomUUID()}`],
  address: '+447700900123',
})

export interface EventOptions extends Partial<Omit<NewEvent, 'body'>> {
  body?: NewEvent['body']
  text?: string
}

export const anEvent = ({ text = 'the bus never came', ...overrides }: EventOptions = {}): NewEvent => {
  const at = overrides.at ?? second(0)
  const key = randomUUID()
  return {
    id: v7(),
    channel: 'whatsapp',
    eventKey: `event ${key}`,
    messageKey: `message ${key}`,
    kind: 'message',
    at,
    receivedAt: at,
    body: { kind: 'message', content: { kind: 'text', text }, blob: null },
    from: somebody(),
    ...overrides,
  }
}

export const aTurn = (overrides: Partial<TurnResult> = {}): TurnResult => ({
  ...nothingNew(newConversation()),
  ...overrides,
})

export const words = (text: string) => ({ text, language: 'en' })

/** Something to say, for a cause of its own. */
export const aLine = (purpose: Purpose = 'answer', text = 'thank you', cause: string = randomUUID()) => ({
  purpose,
  cause,
  message: words(text),
})

export const textOf = ({ body }: StoredEvent): string | null =>
  body?.kind === 'message' && body.content.kind === 'text' ? body.content.text : null

/** What tests do with the stores, over and over. */
export const usingStores = ({ conversations, outbox }: ChatStores) => {
  const of = async (from: NewEvent['from']): Promise<Conversation> => {
    const found = await conversations.findByContributor(from.contributorKeys[0])
    if (!found) throw new Error('there is no such conversation')
    return found
  }
  const save = async (from: NewEvent['from'], result: Partial<TurnResult> = {}, now = second(0)): Promise<void> => {
    const conversation = await of(from)
    expect(await conversations.save(conversation, aTurn({ state: conversation.state, ...result }), now)).toBe(true)
  }
  /** Somebody wrote, and it was worked on: nothing waits any more. */
  const known = async (from = somebody(), overrides: EventOptions = {}): Promise<NewEvent['from']> => {
    const event = anEvent({ from, ...overrides })
    await conversations.keepEvent(event)
    await save(from, { events: [{ id: event.id, state: 'done', body: null }] })
    return from
  }
  const takeText = async (now = second(0)): Promise<string | null> =>
    (await outbox.take('whatsapp', now))?.message.text ?? null
  return { of, save, known, takeText }
}
