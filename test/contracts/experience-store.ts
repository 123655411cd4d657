import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withFailure, withReading } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { aReading } from '../support/a-reading.js'
import { anExperience, aTranscript, aVoiceNote, whenHeard } from '../support/builders.js'
import { describeInbox } from './inbox.js'
import { describeMessages } from './messages.js'

const at = new Date('2026-11-21T10:05:00.000Z')
const later = new Date('2030-01-01T00:00:00.000Z')

/** What every store of experiences promises. `open` gives an empty one. */
export const describeExperienceStore = (name: string, open: () => ExperienceStore | Promise<ExperienceStore>): void => {
  describe(`${name}: taking in`, () => {
    it('a new record comes back as it was given', async () => {
      const store = await open()
      const given = anExperience({
        words: 'it’s been 👩‍👧‍👦 مرحبا\r\n‏שלום',
        contributorKey: 'k',
        eventCode: 'FAIR',
        happenedOn: '2026-10-01',
        survey: { editionId: 'e', responseId: 'r', questionId: 'story', question: 'What helped “most”?' },
      })
      expect(await store.create(given)).toEqual({ outcome: 'created' })
      expect(await store.find(given.id)).toEqual(given)
      expect(await store.findByReference(given.reference)).toEqual(given)
    })

    it('what people chose to hide comes back as it was given, and is found by nobody who sees no names', async () => {
      const store = await open()
      const choice = { kind: 'hide', type: 'child-name', placeholder: '[child]', words: 'plan', stood: [] } as const
      const redactionChoices = [
        { ...choice, id: '1-0', stood: [{ start: 24, end: 28 }], by: 'ann', at: at.toISOString() },
      ]
      const given = anExperience({ words: 'We waited a year for the plan.' })
      await store.create(given)
      const saved = await store.save(withReading({ ...given, redactionChoices }, aReading(), at), {
        by: 'ann',
        what: 'hid-words',
      })
      expect(saved.redacted?.text).toBe('We waited a year for the [child].')
      expect(await store.find(given.id)).toEqual(saved)
      const [listed] = (await store.page({}, { limit: 1, briefly: true })).items
      expect(listed?.redacted?.text).toBe('We waited a year for the [child].')
      expect((await store.page({ search: 'plan' }, { limit: 1, sees: 'redacted' })).items).toEqual([])
      expect((await store.page({ search: 'plan' }, { limit: 1, sees: 'original' })).items).toHaveLength(1)
    })

    it('a page of lists still says in which language names may be left', async () => {
      const store = await open()
      const given = anExperience({ words: 'Hello. Mój syn nie śpi.' })
      await store.create(given)
      const redaction = { text: 'Hello. Mój syn nie śpi.', findings: [], otherLanguage: 'pl' }
      await store.save(withReading(given, { ...aReading(), redaction }, at), { by: 'machine', what: 'ready' })
      const [listed] = (await store.page({ languages: ['pl'] }, { limit: 1, briefly: true })).items
      expect(listed?.redacted?.otherLanguage).toBe('pl')
    })

    it('several come back together, by id or by reference; what there is not is left out', async () => {
      const store = await open()
      const [one, other, third] = [anExperience(), anExperience(), anExperience()]
      for (const given of [one, other, third]) await store.create(given)
      const found = [
        await store.findEach({ ids: [one.id, randomUUID(), third.id] }),
        await store.findEach({ references: [third.reference, 'NONE-SUCH', one.reference] }),
      ]
      for (const some of found) {
        expect(some).toHaveLength(2)
        expect(some).toEqual(expect.arrayContaining([one, third]))
      }
      expect(await store.findEach({ ids: [] })).toEqual([])
    })

    it('a second delivery of the same message answers with the first reference and changes nothing', async () => {
      const store = await open()
      const first = anExperience()
      await store.create(first)
      const again = anExperience({ externalId: first.externalId, words: 'different' })
      expect(await store.create(again)).toEqual({ outcome: 'duplicate', reference: first.reference })
      expect(await store.find(again.id)).toBeNull()
      expect(await store.find(first.id)).toEqual(first)
      expect(await store.findReference('web', first.externalId)).toBe(first.reference)
    })

    it('the same message delivered many times at once becomes one record', async () => {
      const store = await open()
      const externalId = randomUUID()
      const receipts = await Promise.all(Array.from({ length: 20 }, () => store.create(anExperience({ externalId }))))
      expect(receipts.filter(receipt => receipt.outcome === 'created')).toHaveLength(1)
      expect(
        new Set(receipts.flatMap(receipt => (receipt.outcome === 'duplicate' ? [receipt.reference] : []))).size,
      ).toBe(1)
      expect((await store.count({})).n).toBe(1)
    })

    it('the same external id on another channel is another message', async () => {
      const store = await open()
      const first = anExperience()
      await store.create(first)
      expect(await store.create(anExperience({ channel: 'telegram', externalId: first.externalId }))).toEqual({
        outcome: 'created',
      })
    })

    it('a reference that is taken is said so, and nothing is written', async () => {
      const store = await open()
      const first = anExperience()
      await store.create(first)
      expect(await store.create(anExperience({ reference: first.reference }))).toEqual({ outcome: 'reference-taken' })
      expect((await store.count({})).n).toBe(1)
    })

    it('what was never taken in is not found', async () => {
      const store = await open()
      expect(await store.find(randomUUID())).toBeNull()
      expect(await store.findByReference('XXXX-XXXX')).toBeNull()
      expect(await store.findReference('web', 'nothing')).toBeNull()
      expect(await store.history(randomUUID())).toEqual([])
    })
  })

  describe(`${name}: working on a record`, () => {
    it('every step of a voice note is kept whole', async () => {
      const store = await open()
      const note = aVoiceNote()
      await store.create(note)
      const transcribed = await store.save(whenHeard(note, aTranscript(), at), {
        by: 'machine',
        what: 'transcribed',
      })
      const ready = await store.save(withReading(transcribed, aReading(), at), {
        by: 'machine',
        what: 'ready',
        detail: { themes: 1 },
      })
      expect(ready.version).toBe(3)
      expect(await store.find(note.id)).toEqual(ready)
    })

    it('saving over an older version is refused and changes nothing', async () => {
      const store = await open()
      const given = anExperience()
      await store.create(given)
      const first = await store.save(withReading(given, aReading(), at), { by: 'machine', what: 'ready' })
      await expect(store.save({ ...given, words: 'late' }, { by: 'machine', what: 'late' })).rejects.toMatchObject({
        code: 'superseded',
      })
      expect(await store.find(given.id)).toEqual(first)
      expect((await store.history(given.id)).map(entry => entry.what)).toEqual(['received', 'ready'])
    })

    it('the history tells what happened in order, by whom', async () => {
      const store = await open()
      const given = anExperience()
      await store.create(given)
      await store.save(withReading(given, aReading(), at), { by: 'machine', what: 'ready', detail: { themes: 2 } })
      await store.note(given.id, { at: later.toISOString(), by: 'ann', what: 'opened-original' })
      expect(await store.history(given.id)).toEqual([
        { at: given.receivedAt, by: 'contributor', what: 'received' },
        { at: expect.any(String), by: 'machine', what: 'ready', detail: { themes: 2 } },
        { at: later.toISOString(), by: 'ann', what: 'opened-original' },
      ])
    })

    it('counts how often a step was started', async () => {
      const store = await open()
      const note = aVoiceNote()
      await store.create(note)
      expect(await store.countStart(note.id, 'transcribe')).toBe(1)
      expect(await store.countStart(note.id, 'transcribe')).toBe(2)
      expect(await store.countStart(note.id, 'understand')).toBe(1)
      await store.forgetStarts(note.id)
      expect(await store.countStart(note.id, 'transcribe')).toBe(1)
      expect(await store.find(note.id)).toEqual(note)
    })

    it('counts starts afresh once a record has moved on, so that trying again later is a real try', async () => {
      const store = await open()
      const note = aVoiceNote()
      await store.create(note)
      await store.countStart(note.id, 'transcribe')
      await store.countStart(note.id, 'transcribe')
      await store.save(withFailure(note, 'transcribe', 'transcriber-unavailable', at), {
        by: 'machine',
        what: 'failed',
      })
      expect(await store.countStart(note.id, 'transcribe')).toBe(1)
    })
  })

  describe(`${name}: finding what lost its job`, () => {
    it('names the step that left no stamp, and leaves finished and failed records alone', async () => {
      const store = await open()
      const [typed, spoken, done, failed] = [anExperience(), aVoiceNote(), anExperience(), aVoiceNote()]
      for (const experience of [typed, spoken, done, failed]) await store.create(experience)
      await store.save(withReading(done, aReading(), at), { by: 'machine', what: 'ready' })
      await store.save(withFailure(failed, 'transcribe', 'recording-unreadable', at), { by: 'machine', what: 'failed' })
      const found = await store.takeUnfinished(later, 10)
      expect(found).toHaveLength(2)
      expect(found).toContainEqual({ id: typed.id, step: 'understand' })
      expect(found).toContainEqual({ id: spoken.id, step: 'transcribe' })
    })

    it('leaves alone what was touched just now', async () => {
      const store = await open()
      await store.create(anExperience())
      expect(await store.takeUnfinished(new Date('2026-11-21T09:00:00.000Z'), 10)).toEqual([])
    })

    it('gives each batch once, so that those who wait in a long queue hide nobody behind them', async () => {
      const store = await open()
      const made = Array.from({ length: 5 }, () => anExperience({ receivedAt: '2026-11-01T10:00:00.000Z' }))
      for (const experience of made) await store.create(experience)
      const soon = new Date('2026-11-01T10:01:00.000Z')
      const batches = [2, 2, 2].map(limit => () => store.takeUnfinished(soon, limit))
      const given: string[] = []
      for (const next of batches) given.push(...(await next()).map(({ id }) => id))
      expect(given.toSorted()).toEqual(made.map(({ id }) => id).toSorted())
    })

    it('finds what was touched by a clock that ran ahead and was put right', async () => {
      const store = await open()
      const ahead = anExperience({ receivedAt: '2099-01-01T00:00:00.000Z' })
      await store.create(ahead)
      expect(await store.takeUnfinished(new Date('2026-11-21T09:00:00.000Z'), 10)).toEqual([
        { id: ahead.id, step: 'understand' },
      ])
    })

    it('finds what failed for one reason, and leaves other failures alone', async () => {
      const store = await open()
      const [absent, unreadable] = [aVoiceNote(), aVoiceNote()]
      for (const experience of [absent, unreadable, aVoiceNote()]) await store.create(experience)
      const failed = { by: 'machine', what: 'failed' }
      await store.save(withFailure(absent, 'transcribe', 'transcriber-unavailable', at), failed)
      await store.save(withFailure(unreadable, 'transcribe', 'recording-unreadable', at), failed)
      expect(await store.failedWith(['transcriber-unavailable', 'storage-unavailable'], 10)).toEqual([absent.id])
    })

    it('knows which files belong to a record', async () => {
      const store = await open()
      const note = aVoiceNote()
      await store.create(note)
      expect(await store.namesBlob(`audio/${note.id}/original`)).toBe(true)
      expect(await store.namesBlob(`audio/${randomUUID()}/original`)).toBe(false)
      expect(await store.namesBlob(`audio/${note.id}/another`)).toBe(false)
      expect(await store.namesBlob(`audio/${note.id}/original.77.1795000000000.part`)).toBe(false)
    })
  })

  describeMessages(name, open)
  describeInbox(name, open)
}
