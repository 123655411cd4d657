import { describe, expect, it } from 'vitest'
import { withPart } from '../../src/domain/experience/change-parts.js'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import { originalOf, recordingsOf } from '../../src/domain/experience/original.js'
import { withReading, withTranscript } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { aReading } from '../support/a-reading.js'
import { anExperience, aPart, aTranscript, aVoiceNote, whenHeard } from '../support/builders.js'

const at = new Date('2026-11-21T10:05:00.000Z')
const later = new Date('2030-01-01T00:00:00.000Z')

/** What every store of experiences promises of records that are made of several messages. */
export const describeMessages = (name: string, open: () => ExperienceStore | Promise<ExperienceStore>): void => {
  describe(`${name}: a record of several messages`, () => {
    const file = (key: string) => ({ key, mimeType: 'image/png', size: 1, sha256: 'ab' })
    const aMixedRecord = () => {
      const note = whenHeard(aVoiceNote({ contributorKey: 'her' }), aTranscript(), at)
      const picture = aPart({ text: 'Look.', file: { file: file(`file/${note.id}/picture`), name: 'Bus stop.png' } })
      return withPart(note, picture, at)
    }

    it('comes back message by message', async () => {
      const store = await open()
      const given = aMixedRecord()
      await store.create({ ...given, original: originalOf([]) })
      const saved = await store.save(given, { by: 'contributor', what: 'added-to' })
      expect(await store.find(given.id)).toEqual(saved)
      expect(saved.original.parts).toHaveLength(2)
    })

    it('names the files of every message and copy, and none once they are withdrawn', async () => {
      const store = await open()
      const given = aMixedRecord()
      const [voice] = recordingsOf(given.original)
      const playable = file(`audio/${given.id}/originalplayable`)
      const transcript = aTranscript()
      const copied = withTranscript(
        given,
        given.original.parts.find(part => part.recording)?.id ?? '',
        { transcript, playable },
        at,
      )
      await store.create(copied)
      const keys = [voice?.audio.key ?? '', playable.key, `file/${given.id}/picture`]
      expect(await Promise.all(keys.map(store.namesBlob))).toEqual([true, true, true])
      await store.save(erased(copied), { by: 'contributor', what: 'erased' })
      expect(await Promise.all(keys.map(store.namesBlob))).toEqual([false, false, false])
    })

    it('is found by who sent it, newest first, until it is erased', async () => {
      const store = await open()
      const [older, newer, theirs] = [
        anExperience({ contributorKey: 'her', receivedAt: '2026-11-01T10:00:00.000Z' }),
        anExperience({ contributorKey: 'her' }),
        anExperience({ contributorKey: 'him' }),
      ]
      for (const experience of [older, newer, theirs]) await store.create(experience)
      expect((await store.ofContributor('her')).map(({ id }) => id)).toEqual([newer.id, older.id])
      await store.save(erased(newer), { by: 'contributor', what: 'erased' })
      expect(await store.ofContributor('her')).toEqual([older])
    })

    it('that is erased comes back empty, and out of the inbox', async () => {
      const store = await open()
      const given = aMixedRecord()
      await store.create(given)
      const saved = await store.save(erased(given), { by: 'contributor', what: 'erased' })
      expect(await store.find(given.id)).toEqual(saved)
      expect(saved.contributorKey).toBeUndefined()
      expect((await store.count({})).n).toBe(0)
    })

    it('of files alone waits for a person', async () => {
      const store = await open()
      const picture = aPart({ file: { file: file('file/x') } })
      const given = anExperience({ original: originalOf([picture]), words: '' })
      await store.create(given)
      await store.save(withReading(given, aReading(), at), { by: 'machine', what: 'ready' })
      expect((await store.count({ needsHuman: true })).n).toBe(1)
    })

    it('asks to hear what has not been heard, however much of the record has been', async () => {
      const store = await open()
      const audio = { key: 'audio/later', mimeType: 'audio/ogg', size: 1, sha256: 'ab' }
      const half = withPart(whenHeard(aVoiceNote(), aTranscript(), at), aPart({ recording: { audio } }), at)
      const whole = withPart(whenHeard(aVoiceNote(), aTranscript(), at), aPart({ text: 'Also typed.' }), at)
      for (const experience of [half, whole]) {
        await store.create({ ...experience, original: originalOf([]) })
        await store.save(experience, { by: 'contributor', what: 'added-to' })
      }
      const steps = new Map((await store.takeUnfinished(later, 10)).map(({ id, step }) => [id, step]))
      expect(steps).toEqual(
        new Map<string, string>([
          [half.id, 'transcribe'],
          [whole.id, 'understand'],
        ]),
      )
    })
  })
}
