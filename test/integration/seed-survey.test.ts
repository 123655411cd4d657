import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedSurvey } from '../../prisma/seed-survey.js'
import { type Parts, withParts } from '../../src/compose.js'
import { loadConfig } from '../../src/config.js'
import { freshDatabase } from '../support/engines.js'
import { suiteLog } from '../support/suite-log.js'

let database: Awaited<ReturnType<typeof freshDatabase>>
let dataDir: string

beforeAll(async () => {
  database = await freshDatabase()
  dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-seed-'))
})
afterAll(async () => {
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

const seeding = <Result>(work: (parts: Parts) => Promise<Result>): Promise<Result> =>
  withParts(loadConfig({ DATABASE_URL: database.url, EARSHOT_DATA: dataDir }, dataDir), suiteLog, work)

describe('the yearly survey of the demonstration', () => {
  it('is answered once by everybody, however often it is seeded', async () => {
    expect(await seeding(seedSurvey)).toBe(225)
    expect(await seeding(seedSurvey)).toBe(0)
  })

  it('has one edition that is over and one that is live, both locked, every response finished and invented', async () => {
    await seeding(async ({ surveys, responses }) => {
      const editions = await surveys.editions()
      expect(editions.map(({ label, state }) => `${label} ${state}`)).toEqual(['2026 live', '2025 closed'])
      expect(editions.every(({ lockedAt }) => lockedAt !== null)).toBe(true)
      const counts = await Promise.all(editions.map(({ id }) => responses.counts(id)))
      expect(counts.flat().every(({ state, invented }) => state === 'finished' && invented)).toBe(true)
      expect(counts.map(ofEdition => ofEdition.reduce((sum, { count }) => sum + count, 0))).toEqual([150, 75])
    })
  })

  it('turned every long answer into an invented record of its day that knows its question, and tells its area', async () => {
    await seeding(async ({ experiences, responses }) => {
      expect(await responses.takePending(new Date('2030-01-01'), 1)).toEqual([])
      const { items } = await experiences.page({ from: new Date('2026-05-01') }, { limit: 200 })
      expect(items.length).toBeGreaterThan(100)
      for (const { survey, invented, receivedAt } of items) {
        expect([invented, receivedAt < '2026-08-01']).toEqual([true, true])
        expect(survey?.question).toMatch(/^What went well this year\?$|^If you could change one thing/)
      }
      expect(items.filter(({ facets }) => facets.area).length).toBeGreaterThan(items.length * 0.8)
    })
  })

  it('leaves the numbers of its sheets to nobody else', async () => {
    await seeding(async ({ surveys, paper, ids }) => {
      const edition = await surveys.editionByCode('your-year-2026')
      if (!edition) throw new Error('there is no such edition')
      const [batch] = await paper.batches(edition.id)
      const printing = { id: ids.experience(), editionId: edition.id, style: 'usual', language: 'en' } as const
      const run = await paper.addRun({ ...printing, by: 'ann', at: edition.createdAt }, 1)
      expect(run.from).toBe((batch?.sheets ?? 0) + 1)
    })
  })
})
