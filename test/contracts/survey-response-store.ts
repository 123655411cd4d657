import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/surveys/answered.js'
import { serialOf } from '../../src/domain/surveys/serial.js'
import { anAnsweredEdition, type OpenSurveyStores } from '../support/an-answered-edition.js'
import { fakeClock } from '../support/fake-clock.js'
import { aFinishedResponse, aResponse, aSheet } from '../support/survey-builders.js'

/** What every store of responses promises. */
export const describeResponseStore = (name: string, open: OpenSurveyStores): void => {
  const begun = () => anAnsweredEdition(open)

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

    it('gives each sheet without a place the next one of its pile, however many come at the same moment', async () => {
      const { responses, edition, answering, onPaper, batch } = await begun()
      await answering(onPaper(3, '00013'))
      const serials = Array.from({ length: 8 }, (_, n) => serialOf(n + 10))
      await Promise.all(
        serials.map(serial => responses.create(aResponse({ editionId: edition.id, ...onPaper(0, serial) }))),
      )
      const places = (await responses.ofBatch(batch.id)).map(({ sheet }) => sheet?.number)
      expect(places).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
    })

    it('takes no first answer to an edition that became a draft again meanwhile', async () => {
      const { surveys, responses, edition } = await begun()
      await surveys.saveEdition({ ...edition, state: 'draft' })
      const late = aResponse({ editionId: edition.id })
      await expect(responses.create(late)).rejects.toMatchObject({ code: 'invalid-message' })
      expect(await responses.find(late.id)).toBeNull()
      expect(await surveys.edition(edition.id)).toMatchObject({ lockedAt: null })
      expect(await responses.create({ ...late, invented: true })).toBe('created')
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

    it('forgets what was not sent, and leaves alone what was', async () => {
      const { responses, answering } = await begun()
      const [unsent, other] = await answering({}, {})
      if (!unsent || !other) throw new Error('nothing was made')
      const sent = await responses.save({ ...other, state: 'finished' })
      expect(await responses.forgetUnsent(unsent.id)).toMatchObject({ id: unsent.id })
      expect(await responses.find(unsent.id)).toBeNull()
      expect(await responses.forgetUnsent(unsent.id)).toBeNull()
      expect(await responses.forgetUnsent(sent.id)).toBeNull()
      expect(await responses.find(sent.id)).toMatchObject({ state: 'finished' })
    })

    it('forgets one for good', async () => {
      const { responses, answering } = await begun()
      const [response] = await answering({})
      await responses.delete(response?.id ?? '')
      expect(await responses.find(response?.id ?? '')).toBeNull()
    })

    it.each([randomUUID(), 'no-such-id', '\u0000'])('finds nothing by what it does not have: %s', async id => {
      const { responses } = open(fakeClock())
      expect(await responses.find(id)).toBeNull()
      expect(await responses.findByReference(id)).toBeNull()
      expect(await responses.findBySerial(randomUUID(), id)).toBeNull()
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
