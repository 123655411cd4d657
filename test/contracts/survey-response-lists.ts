import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/surveys/answered.js'
import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import { anAnsweredEdition, type OpenSurveyStores } from '../support/an-answered-edition.js'

/** What every store of responses promises of its lists. */
export const describeResponseLists = (name: string, open: OpenSurveyStores): void => {
  const begun = () => anAnsweredEdition(open)

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

    it('gives what was begun with the code of a sheet, oldest first, without what was taken back', async () => {
      const { responses, edition, answering } = await begun()
      const scannedSerial = '00425'
      const [later, first] = await answering(
        { scannedSerial, startedAt: LATER },
        { scannedSerial, startedAt: AT },
        { scannedSerial, state: 'withdrawn' },
        { scannedSerial: '00013' },
        {},
      )
      const found = await responses.findByScannedSerial(edition.id, [scannedSerial, '00027'])
      expect(found.map(({ id }) => id)).toEqual([first?.id, later?.id])
      expect(found[0]?.scannedSerial).toBe(scannedSerial)
      expect(await responses.findByScannedSerial(randomUUID(), [scannedSerial])).toEqual([])
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

    it('gives up what was begun long ago, and begun sheets of piles that were closed long ago', async () => {
      const { responses, answering, onPaper, paper, batch } = await begun()
      const savedAt = '1999-01-01T00:00:00.000Z'
      const [begunLongAgo, , sheet] = await answering(
        { savedAt },
        { savedAt: AT },
        { savedAt, ...onPaper(1, '00013') },
        { savedAt, state: 'finished', finishedAt: savedAt },
        { savedAt, ...onPaper(2, '00025'), state: 'finished', finishedAt: savedAt },
      )
      const before = new Date('1999-02-01T00:00:00.000Z')
      const old = async () => (await responses.abandoned(before, 10)).map(({ id }) => id)
      expect(await old()).toEqual([begunLongAgo?.id])
      const closed = await paper.saveBatch({ ...batch, closedAt: '1999-02-02T00:00:00.000Z' })
      expect(await old()).toEqual([begunLongAgo?.id])
      await paper.saveBatch({ ...closed, closedAt: '1999-01-31T00:00:00.000Z' })
      expect((await old()).toSorted()).toEqual([begunLongAgo?.id, sheet?.id].toSorted())
    })
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const AT = '2026-11-21T10:00:00.000Z'
const LATER = '2026-11-21T10:05:00.000Z'

const ANSWERS: Answers = { plan: { kind: 'chosen', choices: ['yes'] } }

const idsIn = async (all: AsyncIterable<SurveyResponse>): Promise<string[]> => {
  const ids: string[] = []
  for await (const { id } of all) ids.push(id)
  return ids
}

const keyOf = ({ channel, state, invented }: { channel: string; state: string; invented: boolean }): string =>
  `${channel} ${state} ${invented}`
