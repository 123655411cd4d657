import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/surveys/answered.js'
import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import { fakeClock } from '../support/fake-clock.js'
import type { SurveyStores } from '../support/fake-survey-stores.js'
import { aBatch, aFinishedResponse, anEdition, aResponse, aSheet, aSurvey } from '../support/survey-builders.js'

/** What every store of responses promises. @param open at a clock that the store goes by */
export const describeResponseStore = (
  name: string,
  open: (clock: ReturnType<typeof fakeClock>) => SurveyStores,
): void => {
  const begun = async () => {
    const clock = fakeClock()
    const stores = open(clock)
    const survey = aSurvey()
    const edition = anEdition({ surveyId: survey.id })
    await stores.surveys.create(survey, edition)
    const batch = aBatch({ editionId: edition.id })
    await stores.paper.createBatch(batch)
    const answering = async (...many: Partial<SurveyResponse>[]): Promise<SurveyResponse[]> => {
      const all = many.map(one => aResponse({ editionId: edition.id, ...one }))
      for (const response of all) await stores.responses.create(response)
      return all
    }
    const onPaper = (number: number, serial: string): Partial<SurveyResponse> => ({
      channel: 'paper',
      sheet: aSheet({ batchId: batch.id, number, serial }),
    })
    return { ...stores, clock, edition, batch, answering, onPaper }
  }

  describe(`${name}: responses`, () => {
    it('keeps a response as it was given, its sheet with it', async () => {
      const { responses, edition, batch } = await begun()
      const entry = { by: 'bea', startedAt: AT, finishedAt: AT, revision: 9 }
      const sheet = aSheet({
        batchId: batch.id,
        second: { ...entry, answers: ANSWERS },
        settled: { plan: { answer: { kind: 'blank' }, by: 'cat', at: AT } },
        firstSaid: { plan: { kind: 'chosen', choices: ['yes'] } },
        scans: [{ key: 'scans/1', mimeType: 'image/jpeg', size: 4, sha256: 'ab' }],
      })
      const given = { editionId: edition.id, answers: ANSWERS, sheet, happenedOn: '2026-11-14', eventCode: 'malvern' }
      const response = aFinishedResponse({ ...given, contributorKey: 'key', resumeKey: randomUUID(), invented: true })
      expect(await responses.create(response)).toBe('created')
      expect(await responses.find(response.id)).toEqual(response)
      expect(await responses.findByReference(response.reference)).toEqual(response)
      expect(await responses.findByResumeKey(response.resumeKey ?? '')).toEqual(response)
      expect(await responses.findBySerial(edition.id, sheet.serial)).toEqual(response)
    })

    it('keeps a bare response as bare as it was given', async () => {
      const { responses, answering } = await begun()
      const [bare] = await answering({})
      expect(await responses.find(bare?.id ?? '')).toStrictEqual(bare)
    })

    it('leaves one alone that is there already', async () => {
      const { responses, answering } = await begun()
      const [first] = await answering({ answers: ANSWERS })
      if (!first) throw new Error('nothing was made')
      expect(await responses.create({ ...first, answers: {} })).toBe('known')
      expect(await responses.find(first.id)).toEqual(first)
    })

    it('tells which value belongs to another', async () => {
      const { responses, edition, answering, onPaper } = await begun()
      const [first] = await answering({ ...onPaper(1, '00013'), resumeKey: randomUUID() })
      if (!first) throw new Error('nothing was made')
      const other = aResponse({ editionId: edition.id })
      expect(await responses.create({ ...other, reference: first.reference })).toBe('reference-taken')
      expect(await responses.create({ ...other, ...onPaper(2, '00013') })).toBe('serial-taken')
      const sameLink = { ...other, resumeKey: first.resumeKey ?? '' }
      await expect(responses.create(sameLink)).rejects.toMatchObject({ code: 'invalid-message' })
      expect(await responses.find(other.id)).toBeNull()
    })

    it('lets another edition have the same serial', async () => {
      const [one, other] = [await begun(), await begun()]
      await one.answering(one.onPaper(1, '00013'))
      const [sheet] = await other.answering(other.onPaper(1, '00013'))
      expect((await other.responses.findBySerial(other.edition.id, '00013'))?.id).toBe(sheet?.id)
    })

    it('takes one sheet in once, however many type it at the same moment', async () => {
      const { responses, edition, onPaper } = await begun()
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          responses.create(aResponse({ editionId: edition.id, ...onPaper(n, '00025') })),
        ),
      )
      expect(outcomes.filter(outcome => outcome === 'created')).toHaveLength(1)
      expect(outcomes.filter(outcome => outcome === 'serial-taken')).toHaveLength(9)
    })

    it('saves over the version that was read, and over no other', async () => {
      const { responses, answering } = await begun()
      const [response] = await answering({})
      if (!response) throw new Error('nothing was made')
      const saved = await responses.save({ ...response, answers: ANSWERS, savedAt: LATER })
      expect(saved).toEqual({ ...response, answers: ANSWERS, savedAt: LATER, version: 2 })
      expect(await responses.find(response.id)).toEqual(saved)
      await expect(responses.save(response)).rejects.toMatchObject({ code: 'superseded' })
    })

    it('does not give a sheet the number of another', async () => {
      const { responses, answering, onPaper } = await begun()
      const [, second] = await answering(onPaper(1, '00013'), onPaper(2, '00025'))
      if (!second) throw new Error('nothing was made')
      const taken = { ...second, ...onPaper(2, '00013') }
      await expect(responses.save(taken)).rejects.toMatchObject({ code: 'invalid-message' })
    })

    it('forgets one for good', async () => {
      const { responses, answering } = await begun()
      const [response] = await answering({})
      await responses.delete(response?.id ?? '')
      expect(await responses.find(response?.id ?? '')).toBeNull()
    })

    it.each([randomUUID(), 'no-such-id'])('finds nothing by what it does not have: %s', async id => {
      const { responses } = open(fakeClock())
      expect(await responses.find(id)).toBeNull()
      expect(await responses.findByReference(id)).toBeNull()
      expect(await responses.findByResumeKey(id)).toBeNull()
    })
  })

  describe(`${name}: lists of responses`, () => {
    it('gives the finished ones of an edition in the order in which they were finished', async () => {
      const { responses, edition, answering } = await begun()
      const made = await answering(
        { state: 'finished', finishedAt: '2026-11-21T12:00:00.000Z' },
        { state: 'open' },
        { state: 'withdrawn', finishedAt: '2026-11-21T10:30:00.000Z' },
        { state: 'finished', finishedAt: '2026-11-21T11:00:00.000Z' },
      )
      expect(await idsIn(responses.finished(edition.id))).toEqual([made[3]?.id, made[0]?.id])
    })

    it('gives each of many once, though half of them were finished in the same moment', async () => {
      const { responses, edition, answering } = await begun()
      const moments = Array.from({ length: 230 }, (_, n) => `2026-11-21T1${n % 2}:00:00.000Z`)
      const made = await answering(...moments.map(finishedAt => ({ state: 'finished' as const, finishedAt })))
      const given = await idsIn(responses.finished(edition.id))
      expect(given).toHaveLength(230)
      expect(new Set(given)).toEqual(new Set(made.map(({ id }) => id)))
    })

    it('gives the sheets of a pile by their number', async () => {
      const { responses, batch, answering, onPaper } = await begun()
      const [second, first] = await answering(onPaper(2, '00025'), onPaper(1, '00013'))
      await answering({})
      expect((await responses.ofBatch(batch.id)).map(({ id }) => id)).toEqual([first?.id, second?.id])
    })

    it('gives what one person answered, newest first, without what they took back', async () => {
      const { responses, answering } = await begun()
      const contributorKey = randomUUID()
      const [older, newer] = await answering(
        { contributorKey, startedAt: AT },
        { contributorKey, startedAt: LATER, state: 'finished', finishedAt: LATER },
        { contributorKey, state: 'withdrawn' },
        { contributorKey: randomUUID() },
      )
      expect((await responses.ofContributor(contributorKey)).map(({ id }) => id)).toEqual([newer?.id, older?.id])
    })

    it('counts how many came which way', async () => {
      const { responses, edition, answering, onPaper } = await begun()
      await answering({}, {}, { invented: true }, onPaper(1, '00013'), { state: 'withdrawn' })
      const counts = await responses.counts(edition.id)
      expect(counts.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)))).toEqual([
        { channel: 'paper', state: 'open', invented: false, count: 1 },
        { channel: 'web', state: 'open', invented: false, count: 2 },
        { channel: 'web', state: 'open', invented: true, count: 1 },
        { channel: 'web', state: 'withdrawn', invented: false, count: 1 },
      ])
    })
  })

  describe(`${name}: responses that somebody has to see to`, () => {
    const LONG: Answers = { story: { kind: 'long', text: 'We waited.' } }

    it('gives those whose work was cut off, oldest first, and each only once until it is old again', async () => {
      const { responses, clock, answering } = await begun()
      const finished = { state: 'finished', finishedAt: AT } as const
      const [young, old, , , taken] = await answering(
        { ...finished, answers: LONG, savedAt: '2001-01-02T00:00:00.000Z' },
        { ...finished, answers: LONG, savedAt: '2001-01-01T00:00:00.000Z' },
        { ...finished, answers: ANSWERS, savedAt: '2001-01-01T00:00:00.000Z' },
        { state: 'open', answers: LONG, savedAt: '2001-01-01T00:00:00.000Z' },
        { state: 'withdrawn', answers: LONG, savedAt: '2001-01-03T00:00:00.000Z' },
      )
      const before = new Date('2001-02-01T00:00:00.000Z')
      expect((await responses.takePending(before, 2)).map(({ id }) => id)).toEqual([old?.id, young?.id])
      expect((await responses.takePending(before, 2)).map(({ id }) => id)).toEqual([taken?.id])
      expect(await responses.takePending(before, 2)).toEqual([])
      clock.pass(60)
      const again = (await responses.takePending(clock.now(), 100)).map(({ id }) => id)
      expect(again).toEqual(expect.arrayContaining([old?.id, young?.id, taken?.id]))
    })

    it('gives one no more that is seen to', async () => {
      const { responses, answering } = await begun()
      const savedAt = '2001-03-01T00:00:00.000Z'
      const [waiting] = await answering({ state: 'finished', finishedAt: AT, answers: LONG, savedAt })
      if (!waiting) throw new Error('nothing was made')
      await responses.save({ ...waiting, answers: { story: { kind: 'told', reference: 'AB-12' } } })
      const pending = await responses.takePending(new Date('2001-04-01T00:00:00.000Z'), 100)
      expect(pending.map(({ id }) => id)).not.toContain(waiting.id)
    })

    it('gives up what was begun long ago, and never paper', async () => {
      const { responses, answering, onPaper } = await begun()
      const savedAt = '1999-01-01T00:00:00.000Z'
      const [begunLongAgo] = await answering(
        { savedAt },
        { savedAt: AT },
        { savedAt, ...onPaper(1, '00013') },
        { savedAt, state: 'finished', finishedAt: savedAt },
      )
      const old = await responses.abandoned(new Date('1999-02-01T00:00:00.000Z'), 10)
      expect(old.map(({ id }) => id)).toEqual([begunLongAgo?.id])
    })
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const AT = '2026-11-21T10:00:00.000Z'
const LATER = '2026-11-21T10:05:00.000Z'

const ANSWERS: Answers = {
  plan: { kind: 'chosen', choices: ['yes'], words: 'a draft “only” 🙂' },
  wait: { kind: 'number', value: 12.5 },
  since: { kind: 'date', value: '2026-02-28' },
  other: { kind: 'words', text: 'Anna' },
  story: { kind: 'told', reference: 'AB-12' },
  age: { kind: 'as-written', text: '1 & 2' },
  need: { kind: 'blank' },
  area: { kind: 'unreadable' },
}

const idsIn = async (all: AsyncIterable<SurveyResponse>): Promise<string[]> => {
  const ids: string[] = []
  for await (const { id } of all) ids.push(id)
  return ids
}

const keyOf = ({ channel, state, invented }: { channel: string; state: string; invented: boolean }): string =>
  `${channel} ${state} ${invented}`
