import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { createLineStore } from '../../adapters/postgres/channels/line-store.js'
import { createNoticeStore } from '../../adapters/postgres/channels/notice-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { describeLineStore, type LineWorld } from '../contracts/line-store.js'
import { describeNoticeStore } from '../contracts/notice-store.js'
import { anExperience } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'

const database = usingDatabase()

const aLineWorld = async (): Promise<LineWorld> => {
  const { pool, prisma } = database()
  await pool.query('TRUNCATE line, line_command, chat_event, conversation, experience CASCADE')
  const experiences = createExperienceStore(database(), { now: () => new Date() })
  const hear = (kind: string, channel: string, at: Date) =>
    prisma.chatEvent.create({
      data: { ...anEvent(), kind, channel, at, receivedAt: at },
    })
  return {
    lines: createLineStore(database()),
    async arrive(channel, at) {
      if (channel === 'web') await experiences.create(anExperience({ receivedAt: at.toISOString() }))
      else await hear('message', channel, at)
    },
    async edit(channel, at) {
      await hear('edit', channel, at)
    },
    async puzzle(channel, at) {
      const unread = { ...anEvent(), kind: 'unreadable', state: 'unreadable', channel, at, receivedAt: at }
      await prisma.chatEvent.create({ data: unread })
    },
    async speak(channel, at, became) {
      const conversation = { create: { id: v7(), channel, state: {}, version: 1, createdAt: at } }
      const sent = became === 'waiting' ? {} : { sentAt: at, delivery: became }
      const state = became === 'waiting' ? 'waiting' : 'sent'
      const message = { id: v7(), channel, purpose: 'receipt', cause: randomUUID(), tries: 0, state, ...sent }
      await prisma.outbox.create({ data: { ...message, conversation, createdAt: at, notBefore: at } })
    },
  }
}

const anEvent = () => ({ id: v7(), eventKey: randomUUID(), messageKey: randomUUID(), state: 'done', tries: 0 })

describeLineStore('PostgreSQL', aLineWorld)
describeNoticeStore('PostgreSQL', async () => {
  const { pool, prisma } = database()
  await pool.query('TRUNCATE notice')
  return createNoticeStore(prisma, { experience: v7 })
})
