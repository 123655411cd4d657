import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createSafeguardingSettingsStore } from '../../adapters/postgres/safeguarding/safeguarding-settings.js'
import { createSafeguardingStore } from '../../adapters/postgres/safeguarding/safeguarding-store.js'
import { newCase, USUAL_TARGETS } from '../../src/domain/safeguarding/safeguarding.js'
import { describeSafeguardingSettings } from '../contracts/safeguarding-settings.js'
import { describeSafeguardingStore, type SafeguardingWorld } from '../contracts/safeguarding-store.js'
import { anExperience } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'

const database = usingDatabase()
const at = new Date('2026-11-21T10:00:00.000Z')

const aWorld = async (): Promise<SafeguardingWorld> => {
  await database().pool.query('TRUNCATE experience, conversation CASCADE')
  return {
    experiences: createExperienceStore(database(), { now: () => new Date() }),
    safeguarding: createSafeguardingStore(database(), { experience: v7 }),
  }
}

describeSafeguardingStore('PostgreSQL', aWorld)
describeSafeguardingSettings('PostgreSQL', async () => {
  await database().pool.query('TRUNCATE safeguarding_settings')
  return createSafeguardingSettingsStore(database().prisma)
})

describe('PostgreSQL: the log of safeguarding', () => {
  it.each(['UPDATE safeguarding_step SET by = $1', 'DELETE FROM safeguarding_step WHERE by <> $1'])(
    'refuses to be rewritten: %s',
    async sql => {
      const { experiences, safeguarding } = await aWorld()
      const record = anExperience({ safeguarding: newCase('concern', [], at, USUAL_TARGETS) })
      await experiences.create(record)
      const step = {
        experienceId: record.id,
        at: at.toISOString(),
        by: 'machine',
        taken: { what: 'seen' },
        note: null,
      } as const
      await safeguarding.add(step)
      await expect(database().pool.query(sql, ['nobody'])).rejects.toThrow('can only be added to')
      expect(await safeguarding.steps(record.id)).toMatchObject([step])
    },
  )
})

describe('PostgreSQL: numbers for help', () => {
  it('that a chat was sent are told with what became of them; other messages and other chats are not', async () => {
    const { safeguarding } = await aWorld()
    const record = anExperience({ channel: 'whatsapp', contributorKey: 'key of ann' })
    await aChatThatWasSent('key of ann', [
      { purpose: 'receipt', state: 'sent' },
      { purpose: 'urgent', state: 'sent', delivery: 'read', sentAt: '2026-11-21T10:02:00.000Z' },
      { purpose: 'urgent', state: 'sent', delivery: 'failed', sentAt: '2026-11-21T10:03:00.000Z' },
      { purpose: 'urgent', state: 'waiting' },
    ])
    await aChatThatWasSent('key of ben', [{ purpose: 'urgent', state: 'sent' }])
    expect(await safeguarding.signposts(record)).toEqual([
      { at: '2026-11-21T10:02:00.000Z', state: 'sent' },
      { at: '2026-11-21T10:03:00.000Z', state: 'failed' },
      { at: '2026-11-21T10:01:00.000Z', state: 'waiting' },
    ])
    expect(await safeguarding.signposts(anExperience())).toEqual([])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

interface Sent {
  purpose: string
  state: string
  delivery?: string
  sentAt?: string
}

const aChatThatWasSent = async (contributorKey: string, messages: Sent[]): Promise<void> => {
  const { prisma } = database()
  const createdAt = new Date('2026-11-21T10:01:00.000Z')
  const conversation = { id: v7(), channel: 'whatsapp', state: {}, version: 1, createdAt }
  await prisma.conversation.create({ data: conversation })
  await prisma.conversationKey.create({ data: { contributorKey, conversationId: conversation.id, main: true } })
  for (const { sentAt, ...message } of messages) {
    const rest = { id: v7(), channel: 'whatsapp', conversationId: conversation.id, cause: v7(), tries: 0 }
    await prisma.outbox.create({
      data: { ...rest, ...message, createdAt, notBefore: createdAt, sentAt: sentAt ? new Date(sentAt) : null },
    })
  }
}
