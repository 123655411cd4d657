import { describe, expect, it } from 'vitest'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import type { Experience, Tag } from '../../src/domain/experience.js'
import type { InboxFilter, Sees } from '../../src/domain/inbox/inbox-filter.js'
import type { SurveyLink } from '../../src/domain/incoming-message.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { keepRead } from '../support/a-searched-record.js'
import { anExperience, aVoiceNote } from '../support/builders.js'

/** An empty store, and what stands beside the records. */
export interface Finding {
  store: ExperienceStore
  addNote(id: string, text: string): Promise<void>
  /** Somebody who told something in a chat asks for a person. */
  askForPerson(contributorKey: string): Promise<void>
  /** Two records look like the same. */
  pair(id: string, otherId: string): Promise<void>
  /** Takes note of the words that occur, where that is done now and then. */
  learnWords(): Promise<void>
}

const SAM = '0199a000-0000-7000-8000-000000000001'
const tag = (overrides: Partial<Tag>): Tag => ({
  codeId: 'school-bullying',
  by: 'machine',
  confidence: 0.9,
  evidence: [],
  at: '2026-11-21T10:05:00.000Z',
  status: 'suggested',
  ...overrides,
})

const answerTo = (editionId: string, questionId: string): SurveyLink => ({
  editionId,
  responseId: 'response',
  questionId,
  question: 'What would you change?',
})

const withFlag = (record: Experience): Experience => ({ ...record, safeguarding: { level: 'concern', evidence: [] } })

/** What every store of experiences promises to those who look for something. */
export const describeFinding = (name: string, open: () => Promise<Finding>): void => {
  const found = async ({ store }: Finding, filter: InboxFilter, sees?: Sees): Promise<string[]> => {
    const options = sees ? { sees } : {}
    const { items } = await store.page(filter, { limit: 50, ...options })
    expect(await store.count(filter, options)).toEqual({ n: items.length, exact: true })
    return items.map(({ id }) => id)
  }
  const ids = (...records: Experience[]) => records.map(({ id }) => id)

  describe(`${name}: narrowing a list`, () => {
    it.each<[string, InboxFilter, Partial<Experience>]>([
      ['service', { services: ['camhs'] }, { facets: { services: ['camhs'], needs: [], phase: null, area: null } }],
      ['need', { needs: ['autism'] }, { facets: { services: [], needs: ['autism'], phase: null, area: null } }],
      ['phase', { phases: ['primary'] }, { facets: { services: [], needs: [], phase: 'primary', area: null } }],
      ['area', { areas: ['north'] }, { facets: { services: [], needs: [], phase: null, area: 'north' } }],
      ['channel', { channels: ['paper'] }, { channel: 'paper' }],
      ['language', { languages: ['pl'] }, { language: 'pl' }],
      ['sentiment', { sentiments: [2, 'mixed'] }, { sentiment: 'mixed' }],
      ['kind', { kinds: ['praise'] }, { kind: 'praise' }],
      ['state', { states: ['reviewed'] }, { state: 'reviewed' }],
      ['assignee', { assignee: SAM }, { assignedTo: SAM }],
      ['event', { eventCodes: ['FAIR'] }, { eventCode: 'FAIR' }],
      ['survey', { survey: { editionId: 'year-2026' } }, { survey: answerTo('year-2026', 'q7') }],
      ['how sure the machine was', { sureness: ['low'] }, { tags: [tag({ confidence: 0.55 }), tag({ codeId: 'b' })] }],
    ])('finds what has the %s, and nothing else', async (_facet, filter, has) => {
      const finding = await open()
      const other = await keepRead(finding.store, {})
      const wanted = await keepRead(finding.store, { record: has, changed: record => ({ ...record, ...has }) })
      expect(await found(finding, filter)).toEqual(ids(wanted))
      expect((await found(finding, {})).toSorted()).toEqual(ids(other, wanted).toSorted())
    })

    it('tells the answers to one question of a survey from those to others', async () => {
      const finding = await open()
      const keep = (editionId: string, questionId: string) =>
        keepRead(finding.store, { record: { survey: answerTo(editionId, questionId) } })
      const [wanted, beside, before] = [await keep('2026', 'q7'), await keep('2026', 'q8'), await keep('2025', 'q7')]
      expect(await found(finding, { survey: { editionId: '2026', questionId: 'q7' } })).toEqual(ids(wanted))
      expect((await found(finding, { survey: { editionId: '2026' } })).toSorted()).toEqual(
        ids(wanted, beside).toSorted(),
      )
      expect(await found(finding, { survey: { editionId: '2025' } })).toEqual(ids(before))
      expect(await found(finding, { survey: { editionId: '2024' } })).toEqual([])
    })

    it('knows which themes stand together on the answers to a question', async () => {
      const { store } = await open()
      const survey = answerTo('2026', 'q7')
      const keep = (themes: string[], record: Partial<Experience> = {}) =>
        keepRead(store, { themes, record: { survey, ...record } })
      await keep(['b', 'a'])
      await keep(['a', 'b'])
      await keep([])
      await keep(['a'], { survey: answerTo('2026', 'q8') })
      await keep(['a'], { invented: true })
      const found = await store.themesAmong({
        survey: { editionId: '2026', questionId: 'q7' },
        lane: 'inbox',
        includeInvented: false,
      })
      expect(found.toSorted((one, other) => other.records - one.records)).toEqual([
        { themes: ['a', 'b'], records: 2 },
        { themes: [], records: 1 },
      ])
    })

    it('takes any of several themes, all of them, or one of each of several', async () => {
      const finding = await open()
      const both = await keepRead(finding.store, {
        themes: ['a', 'b'],
        record: { receivedAt: '2026-11-03T00:00:00.000Z' },
      })
      const one = await keepRead(finding.store, { themes: ['a'], record: { receivedAt: '2026-11-02T00:00:00.000Z' } })
      const refused = [tag({ codeId: 'b', by: SAM, status: 'rejected' })]
      await keepRead(finding.store, { changed: record => ({ ...record, tags: refused }) })
      expect(await found(finding, { themes: ['a', 'b'] })).toEqual(ids(both, one))
      expect(await found(finding, { themes: ['a', 'b'], themesMatch: 'all' })).toEqual(ids(both))
      expect(await found(finding, { themesOfEach: [['a', 'x'], ['b']] })).toEqual(ids(both))
    })

    it('knows what nobody is to look at, and parts the safeguarding lane from the rest', async () => {
      const finding = await open()
      const calm = await keepRead(finding.store, { record: { receivedAt: '2026-11-01T00:00:00.000Z' } })
      const given = await keepRead(finding.store, {
        changed: record => ({ ...record, assignedTo: SAM, safeguarding: { level: 'concern', evidence: [] } }),
      })
      expect(await found(finding, { assignee: 'nobody' })).toEqual(ids(calm))
      expect(await found(finding, { lane: 'inbox' })).toEqual(ids(calm))
      expect(await found(finding, { lane: 'safeguarding' })).toEqual(ids(given))
      expect(await found(finding, { safeguarding: true })).toEqual(ids(given))
      expect(await found(finding, {})).toEqual(ids(given, calm))
    })

    it('follows a record as it changes, and forgets what is erased, words and all', async () => {
      const finding = await open()
      const record = await keepRead(finding.store, { words: 'The minibus never came.', themes: ['a'] })
      const moved = await finding.store.save({ ...record, tags: [tag({ codeId: 'b' })] }, { by: SAM, what: 'changed' })
      expect(await found(finding, { themes: ['a'] })).toEqual([])
      expect(await found(finding, { themes: ['b'] })).toEqual(ids(record))
      await finding.store.save(erased(moved), { by: 'contributor', what: 'erased' })
      expect(await found(finding, {})).toEqual([])
      expect(await found(finding, { search: 'minibus' }, 'original')).toEqual([])
    })
  })

  describe(`${name}: piles`, () => {
    it('holds what wants looking at, and lets go of what somebody has been through', async () => {
      const finding = await open()
      const unsure = await keepRead(finding.store, {
        record: { receivedAt: '2026-11-03T00:00:00.000Z' },
        changed: record => ({ ...record, tags: [tag({ confidence: 0.55 })] }),
      })
      const bare = await keepRead(finding.store, { record: { receivedAt: '2026-11-02T00:00:00.000Z' } })
      const failure = { step: 'transcribe', code: 'recording-unreadable', at: '2026-11-21T10:00:00.000Z' } as const
      const unheard = aVoiceNote({ receivedAt: '2026-11-01T00:00:00.000Z', failure })
      await finding.store.create(unheard)
      await keepRead(finding.store, { changed: record => ({ ...record, state: 'reviewed' }) })
      expect(await found(finding, { pile: 'look-first' })).toEqual(ids(unsure))
      expect(await found(finding, { pile: 'no-theme' })).toEqual(ids(bare))
      expect(await found(finding, { pile: 'needs-ear' })).toEqual(ids(unheard))
    })

    it('knows who waits for an answer', async () => {
      const finding = await open()
      const waits = await keepRead(finding.store, { record: { contributorKey: 'key-1' } })
      await keepRead(finding.store, { record: { contributorKey: 'key-2' } })
      await finding.askForPerson('key-1')
      expect(await found(finding, { pile: 'needs-answer' })).toEqual(ids(waits))
    })

    it('knows both of two that look like the same, until one is closed', async () => {
      const finding = await open()
      const one = await keepRead(finding.store, { record: { receivedAt: '2026-11-03T00:00:00.000Z' } })
      const other = await keepRead(finding.store, { record: { receivedAt: '2026-11-02T00:00:00.000Z' } })
      await keepRead(finding.store, {})
      await finding.pair(one.id, other.id)
      expect(await found(finding, { pile: 'duplicates' })).toEqual(ids(one, other))
      await finding.store.save({ ...other, state: 'closed' }, { by: SAM, what: 'merged' })
      expect(await found(finding, { pile: 'duplicates' })).toEqual([])
    })
  })

  describe(`${name}: beside a record`, () => {
    it('stand the next ones of the same list, also when it is no longer on it', async () => {
      const { store } = await open()
      const days = [1, 2, 3, 4, 5].map(day => ({ receivedAt: `2026-11-0${day}T10:00:00.000Z` }))
      const all: Experience[] = []
      for (const [index, record] of days.entries())
        all.push(await keepRead(store, { record, themes: index === 1 || index === 4 ? ['a'] : ['b'] }))
      const middle = all[2]?.id ?? ''
      expect(await store.neighbours({ themes: ['a'] }, middle)).toEqual({
        newer: all[4]?.reference,
        older: all[1]?.reference,
      })
      expect(await store.neighbours({}, all[4]?.id ?? '')).toEqual({ newer: null, older: all[3]?.reference })
      expect(await store.neighbours({}, anExperience().id)).toEqual({ newer: null, older: null })
    })

    it('stand those that say much the same and are open to all, most alike first', async () => {
      const finding = await open()
      const words = 'The minibus driver left my daughter alone outside the swimming pool'
      const here = await keepRead(finding.store, { words, themes: ['a'] })
      const alike = await keepRead(finding.store, { words: `${words} again today`, themes: ['a'] })
      const less = await keepRead(finding.store, {
        words: 'Another minibus driver, another swimming pool, my daughter cried',
      })
      await keepRead(finding.store, { words: 'A tribunal hearing was put off until spring' })
      const gone = await keepRead(finding.store, { words, themes: ['a'] })
      await finding.store.save(erased(gone), { by: 'contributor', what: 'erased' })
      await keepRead(finding.store, { words, themes: ['a'], record: { invented: true } })
      await keepRead(finding.store, { words, themes: ['a'], changed: record => ({ ...record, state: 'closed' }) })
      await keepRead(finding.store, { words, themes: ['a'], changed: withFlag })
      await finding.learnWords()
      const found = await finding.store.alike(here.id, 5)
      expect(found.map(({ reference }) => reference)).toEqual([alike.reference, less.reference])
      expect(await finding.store.alike(here.id, 1)).toHaveLength(1)
    })
  })
}
