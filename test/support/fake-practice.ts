import type { Practice, PracticeChat, PracticeLine } from '../../src/domain/chat/practice.js'
import { AppError } from '../../src/domain/errors.js'
import type { Clock } from '../../src/domain/ports.js'

const QUIET_MS = 90_000

const CONSENT: Omit<PracticeLine, 'id' | 'at'> = {
  from: 'earshot',
  language: 'en',
  text: 'Hello. We are parent carers.\n\nMay we keep what you tell us?',
  choices: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
}

/** A conversation of a few sentences that behaves like the real one: it asks once, is quiet for a while, and then gives a receipt. */
export const fakePractice = (clock: Clock): Practice => {
  const chats = new Map<string, PracticeChat>()
  let ids = 0
  const chatOf = (personId: string) => chats.get(personId) ?? { lines: [], nextAt: null, references: [] }
  const change = (personId: string, changes: Partial<PracticeChat>) =>
    chats.set(personId, { ...chatOf(personId), ...changes })
  const add = (personId: string, line: Omit<PracticeLine, 'id' | 'at'>) => {
    ids += 1
    const before = chatOf(personId).lines.map(({ choices: _answered, ...said }) => said)
    change(personId, { lines: [...before, { ...line, id: `line${ids}`, at: clock.now().toISOString() }] })
  }
  const hear = (personId: string, line: Omit<PracticeLine, 'id' | 'at' | 'from'>) => {
    add(personId, { from: 'me', ...line })
    if (chatOf(personId).lines.length === 1) add(personId, CONSENT)
    else change(personId, { nextAt: new Date(clock.now().getTime() + QUIET_MS).toISOString() })
  }
  return {
    open: async personId => chatOf(personId),
    async say(personId, text) {
      hear(personId, { text })
      if (text === 'العربية') add(personId, { from: 'earshot', language: 'ar', text: 'سنكتب إليك بالعربية من الآن.' })
    },
    async choose(personId, choiceId) {
      const offered = chatOf(personId).lines.at(-1)?.choices ?? []
      const chosen = offered.find(({ id }) => id === choiceId)
      if (!chosen) return
      add(personId, { from: 'me', text: chosen.label })
      add(personId, { from: 'earshot', language: 'en', text: 'Thank you. Now tell us what life is like.' })
    },
    async sayAloud(personId, bytes) {
      if (bytes.byteLength === 0) throw new AppError('recording-empty', 'That recording is empty. Please try again.')
      hear(personId, { sent: 'voice' })
    },
    async skipAhead(personId) {
      if (!chatOf(personId).nextAt) return
      const reference = 'KTRW-ZP2M'
      change(personId, { nextAt: null, references: [reference, ...chatOf(personId).references] })
      add(personId, { from: 'earshot', language: 'en', text: `Thank you. Your reference is ${reference}.` })
    },
    async startAgain(personId) {
      chats.delete(personId)
    },
  }
}
