import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { neighboursOf, placesOf } from '../../adapters/postgres/inbox/lists.js'
import { countWords } from '../../adapters/postgres/inbox/words.js'
import type { Experience, Tag } from '../../src/domain/experience.js'
import type { InboxFilter } from '../../src/domain/inbox/inbox-filter.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import type { Sentiment } from '../../src/domain/understanding.js'
import { keepRead, type ToBeFound } from '../support/a-searched-record.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'
import { fakeExperiences } from '../support/fake-experiences.js'

const database = usingDatabase()

/** Words whose stem is the same however it is made, and none near another. */
const WORDS = ['minibus', 'tribunal', 'autism', 'carrot', 'zebra']

const some = <Value>(...values: Value[]) => fc.subarray(values)
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map(words => words.join(' '))
const day = fc.integer({ min: 0, max: 40 }).map(days => new Date(Date.UTC(2026, 0, 1 + days * 3)))

const tags = some('a', 'b', 'c').chain(codes =>
  fc.tuple(
    ...codes.map(codeId =>
      fc.record<Tag>({
        codeId: fc.constant(codeId),
        by: fc.constant('machine'),
        confidence: fc.constantFrom(0.55, 0.7, 0.9),
        evidence: fc.constant([]),
        at: fc.constant('2026-01-01T00:00:00.000Z'),
        status: fc.constantFrom('suggested', 'confirmed', 'rejected'),
      }),
    ),
  ),
)

const changes = fc.record({
  tags,
  state: fc.constantFrom('ready', 'reviewed', 'closed'),
  facets: fc.record({
    services: some('camhs', 'school'),
    needs: some('autism'),
    phase: fc.constantFrom('primary', null),
    area: fc.constantFrom('north', 'south', null),
  }),
  language: fc.constantFrom('en', 'pl'),
  sentiment: fc.constantFrom<Sentiment>(-2, 1, 'mixed'),
  safeguarding: fc.constantFrom<Experience['safeguarding']>(
    { level: 'none', evidence: [] },
    { level: 'concern', evidence: [] },
  ),
}) satisfies fc.Arbitrary<Partial<Experience>>

const answerTo = fc.record({
  editionId: fc.constantFrom('2025', '2026'),
  responseId: fc.constant('response'),
  questionId: fc.constantFrom('q1', 'q2'),
  question: fc.constant('What would you change?'),
})

const record: fc.Arbitrary<ToBeFound> = fc
  .record({
    words: text,
    redacted: text,
    receivedAt: day,
    invented: fc.boolean(),
    survey: fc.option(answerTo, { nil: undefined }),
    changes,
  })
  .map(({ words, redacted, receivedAt, invented, survey, changes: changed }) => ({
    words,
    redacted,
    record: {
      receivedAt: receivedAt.toISOString(),
      invented,
      channel: invented ? 'practice' : 'web',
      ...(survey ? { survey } : {}),
    },
    changed: (given: Experience) => ({ ...given, ...changed }),
  }))

const search = fc.oneof(
  text,
  text.map(words => `"${words}"`),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map(([one, other]) => `${one} -${other}`),
  fc.constantFrom('tribnal', 'minibsu or zebra', ''),
)

const filter: fc.Arbitrary<InboxFilter> = fc.record(
  {
    search,
    themes: some('a', 'b', 'c'),
    themesMatch: fc.constantFrom('any', 'all'),
    services: some('camhs', 'school'),
    phases: some('primary'),
    areas: some('north', 'south'),
    channels: some('web', 'practice'),
    languages: some('en', 'pl'),
    sentiments: some<Sentiment>(-2, 1, 'mixed'),
    states: some('ready', 'reviewed'),
    survey: fc.record(
      { editionId: fc.constantFrom('2025', '2026'), questionId: fc.constantFrom('q1', 'q2') },
      { requiredKeys: ['editionId'] },
    ),
    sureness: some('low', 'fair', 'high'),
    from: day,
    to: day,
    pile: fc.constantFrom('look-first', 'no-theme', 'needs-ear', 'duplicates', 'needs-answer'),
    lane: fc.constantFrom('inbox', 'safeguarding'),
    safeguarding: fc.boolean(),
    needsHuman: fc.boolean(),
    includeInvented: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** Ways of finding that a small table would never need: rare matches at once, and far ones week by week. */
const WAYS = { walking: {}, 'at once': { walk: 2, sorted: 8000 }, 'week by week': { walk: 2, sorted: -1 } }
const LIMITS = { walk: 2000, sorted: 8000 }

test('the real store finds what a plain filter over all records finds: page by page, counted, and beside each record', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.array(filter, { minLength: 8, maxLength: 8 }),
      fc.constantFrom('redacted', 'original'),
      async (records, filters, sees) => {
        const { pool } = database()
        await pool.query('TRUNCATE experience, inbox_word, inbox_word_round CASCADE')
        const [real, fake] = [createExperienceStore(database(), fakeClock()), fakeExperiences(fakeClock())]
        for (const one of records) await fake.create({ ...(await keepRead(real, one)) })
        await countWords(pool, new Date(), new Date(Date.now() + 1))
        for (const asked of filters) {
          const expected = (await fake.page(asked, { limit: 50, sees })).items
          expect(await pageByPage(real, asked, sees)).toEqual(expected.map(({ id }) => id))
          expect(await real.count(asked, { sees })).toEqual({ n: expected.length, exact: true })
          for (const limits of Object.values(WAYS)) await foundBy(asked, sees, { ...LIMITS, ...limits }, expected)
          for (const { id } of (await fake.page({}, { limit: 50 })).items)
            expect(await neighboursOf(pool, asked, id, sees)).toEqual(await fake.neighbours(asked, id, { sees }))
        }
      },
    ),
    { numRuns: 12 },
  )
})

// ---------------------------------------------------------------------------------------------------------------------

type Sees = 'redacted' | 'original'

const pageByPage = async (store: ExperienceStore, asked: InboxFilter, sees: Sees): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await store.page(asked, { limit: 2, sees, ...(cursor ? { cursor } : {}) })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor)
  return ids
}

const foundBy = async (
  asked: InboxFilter,
  sees: Sees,
  limits: typeof LIMITS,
  expected: Experience[],
): Promise<void> => {
  const ids = expected.map(({ id }) => id)
  const find = async (direction: 'older' | 'newer') =>
    (await placesOf(database().pool, asked, sees, { direction, beyond: null, limit: 50 }, limits)).map(({ id }) => id)
  expect(await find('older')).toEqual(ids)
  expect(await find('newer')).toEqual(ids.toReversed())
}
