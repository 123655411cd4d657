import { randomUUID } from 'node:crypto'
import type { Purpose } from '../../src/domain/chat/conversation/turn.js'
import type { Outbox } from '../../src/domain/chat/outbox.js'
import { aMessage, type ChatMemory, copy, isUnsent, type SaidMessage } from './chat-memory.js'

const WORTH_SAYING_TWICE: Purpose[] = ['urgent', 'person', 'requested']
const OVERTAKES: Purpose[] = ['urgent', 'person']
const DELIVERY = ['sent', 'delivered', 'read', 'failed']
const DAY = 24 * 3_600_000
const PATIENCE = 180_000
const MOST_TRIES = 8

/** What goes out, in memory, keeping every promise of the real outbox. */
export const fakeOutbox = ({ conversations, said }: ChatMemory): Outbox => {
  const channelOf = ({ conversationId }: SaidMessage) => conversations.get(conversationId)?.channel
  const change = (id: string, change: Partial<SaidMessage>) => {
    const found = said.find(one => one.id === id)
    if (found) Object.assign(found, change)
  }
  const triesOf = (id: string) => said.find(one => one.id === id)?.tries ?? 0
  const changeIfSending = (id: string, changes: Partial<SaidMessage>) => {
    if (said.find(one => one.id === id)?.state === 'sending') change(id, changes)
  }
  const hasEarlier = (one: SaidMessage) =>
    said.slice(0, said.indexOf(one)).some(earlier => earlier.conversationId === one.conversationId && isUnsent(earlier))
  const setAside = (mine: SaidMessage[], now: Date) => {
    for (const one of mine) {
      if (one.state !== 'sending' || now.getTime() - Date.parse(one.notBefore) <= PATIENCE) continue
      one.state = WORTH_SAYING_TWICE.includes(one.purpose) && one.tries < MOST_TRIES ? 'waiting' : 'unsure'
      one.tries += 1
    }
  }
  return {
    async take(channel, now) {
      const mine = said.filter(one => channelOf(one) === channel)
      setAside(mine, now)
      const [next] = mine
        .filter(one => one.state === 'waiting' && one.notBefore <= now.toISOString())
        .filter(one => OVERTAKES.includes(one.purpose) || !hasEarlier(one))
        .sort(urgentFirst)
      const conversation = next && conversations.get(next.conversationId)
      if (!next || !conversation) return null
      Object.assign(next, { state: 'sending', notBefore: now.toISOString() })
      const { id, conversationId, purpose, message, tries, at } = next
      const { address, state, lastInAt } = conversation
      const lately = mine.filter(
        one =>
          one.conversationId === conversationId &&
          one.purpose !== 'survey' &&
          one.sentAt &&
          now.getTime() - Date.parse(one.sentAt) < DAY,
      )
      const base = { id, conversationId, purpose, message, tries, createdAt: at }
      return copy({ ...base, address, state, lastInAt, sentLately: lately.length })
    },
    sent: async (id, sentKey, at) =>
      change(id, { state: 'sent', sentKey, sentAt: at.toISOString(), tries: triesOf(id) + 1 }),
    postpone: async (id, until, countsAsTry) =>
      changeIfSending(id, {
        state: 'waiting',
        notBefore: until.toISOString(),
        tries: triesOf(id) + (countsAsTry ? 1 : 0),
      }),
    fail: async (id, problem) => changeIfSending(id, { state: 'failed', problem }),
    cancel: async id => changeIfSending(id, { state: 'cancelled' }),
    async delivered(sentKey, { channel, status, problem }) {
      const found = said.find(one => one.sentKey === sentKey && channelOf(one) === channel)
      if (found && DELIVERY.indexOf(status) > DELIVERY.indexOf(found.delivery ?? ''))
        Object.assign(found, { delivery: status, problem: problem ?? found.problem })
    },
    async add(conversationId, by, message, at) {
      const cause = randomUUID()
      if (conversations.has(conversationId)) said.push(aMessage(conversationId, 'person', cause, copy(message), at, by))
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const urgentFirst = (one: SaidMessage, other: SaidMessage): number =>
  Number(other.purpose === 'urgent') - Number(one.purpose === 'urgent') || one.notBefore.localeCompare(other.notBefore)
