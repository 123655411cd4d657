import { randomUUID } from 'node:crypto'
import { CHAT_CHANNELS, type ChatChannel } from '../../src/domain/chat/chat-event.js'
import { mayFollowUp, type ToDo, type ToDos } from '../../src/domain/chat/to-do.js'
import { AppError } from '../../src/domain/errors.js'
import type { Clock } from '../../src/domain/ports.js'

/** Somebody who asked for a person on Telegram. */
export const aToDo = (overrides: Partial<ToDo> = {}): ToDo => ({
  id: randomUUID(),
  kind: 'human',
  channel: 'telegram',
  at: '2026-11-21T08:00:00.000Z',
  doneAt: null,
  doneBy: null,
  references: [],
  mayWriteUntil: 'any-time',
  answers: [],
  ...overrides,
})

/** What waits for a person, kept in memory, with what volunteers did about it. */
export const fakeToDos = (clock: Clock, given: ToDo[] = []): ToDos & { add(toDo: ToDo): void } => {
  let kept = [...given]
  const now = () => clock.now().toISOString()
  const change = (id: string, how: (toDo: ToDo) => ToDo) => {
    kept = kept.map(toDo => (toDo.id === id ? how(toDo) : toDo))
  }
  return {
    add: toDo => void kept.push(toDo),
    open: async () => kept.filter(({ doneAt }) => !doneAt),
    recentlyDone: async limit => kept.filter(({ doneAt }) => doneAt).slice(0, limit),
    find: async id => kept.find(toDo => toDo.id === id) ?? null,
    countOpen: async () => kept.filter(({ doneAt, channel }) => !doneAt && channel !== 'practice').length,
    async followUp(experience) {
      const { channel, reference } = experience
      if (!mayFollowUp(experience) || !isChat(channel)) return false
      kept.push(aToDo({ kind: 'follow-up', channel, at: now(), references: [reference] }))
      return true
    },
    async answer(id, by, text) {
      if (kept.some(toDo => toDo.id === id && toDo.mayWriteUntil === null))
        throw new AppError('window-closed', 'WhatsApp does not let us write to them any more.')
      change(id, toDo => ({ ...toDo, answers: [...toDo.answers, { at: now(), by, text, state: 'waiting' }] }))
    },
    finish: async (id, by) => change(id, toDo => ({ ...toDo, doneAt: now(), doneBy: by })),
  }
}

const isChat = (channel: string): channel is ChatChannel => (CHAT_CHANNELS as readonly string[]).includes(channel)
