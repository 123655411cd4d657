import { describe, expect, it } from 'vitest'
import { withFailure, withReading } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { aReading } from '../support/a-reading.js'
import { anExperience, aTranscript, aVoiceNote, whenHeard } from '../support/builders.js'

const at = new Date('2026-11-21T10:05:00.000Z')

/** What every store of experiences promises to those who page through it. */
export const describeInbox = (name: string, open: () => ExperienceStore | Promise<ExperienceStore>): void => {
  describe(`${name}: the inbox`, () => {
    it('pages newest first, without a gap or a repeat, even when times are equal', async () => {
      const store = await open()
      const all = Array.from({ length: 7 }, (_, day) =>
        anExperience({ receivedAt: `2026-11-0${Math.ceil((day + 1) / 3)}T10:00:00.000Z` }),
      )
      for (const experience of all) await store.create(experience)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.page({}, { limit: 3, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map(item => item.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      const expected = all
        .toSorted((a, b) => `${b.receivedAt} ${b.id}`.localeCompare(`${a.receivedAt} ${a.id}`))
        .map(item => item.id)
      expect(seen).toEqual(expected)
    })

    it('filters by theme, state, channel, day, safeguarding and what needs a person', async () => {
      const store = await open()
      const read = anExperience({ channel: 'telegram', receivedAt: '2026-10-01T00:00:00.000Z' })
      const failed = aVoiceNote()
      await store.create(read)
      await store.create(failed)
      await store.save(withReading(read, aReading({ themes: ['ehcp-timeliness'], safeguarding: 'concern' }), at), {
        by: 'machine',
        what: 'ready',
      })
      await store.save(withFailure(failed, 'transcribe', 'recording-unreadable', at), { by: 'machine', what: 'failed' })
      const ids = async (filter: Parameters<ExperienceStore['page']>[0]) =>
        (await store.page(filter, { limit: 10 })).items.map(item => item.id)
      expect(await ids({ themes: ['ehcp-timeliness'] })).toEqual([read.id])
      expect(await ids({ themes: ['school-bullying'] })).toEqual([])
      expect(await ids({ states: ['ready'] })).toEqual([read.id])
      expect(await ids({ channels: ['telegram'] })).toEqual([read.id])
      expect(await ids({ from: new Date('2026-11-01') })).toEqual([failed.id])
      expect(await ids({ to: new Date('2026-11-01') })).toEqual([read.id])
      expect(await ids({ safeguarding: true })).toEqual([read.id])
      expect(await ids({ needsHuman: true })).toEqual([failed.id])
      expect((await store.count({ themes: ['ehcp-timeliness'] })).n).toBe(1)
    })

    it('finds all that waits for a person: failed at any step, heard badly, or in a language that was not read', async () => {
      const store = await open()
      const [unread, foreign, mumbled, fine] = [anExperience(), anExperience(), aVoiceNote(), anExperience()]
      for (const experience of [unread, foreign, mumbled, fine]) await store.create(experience)
      const read = { by: 'machine', what: 'ready' }
      await store.save(withFailure(unread, 'understand', 'took-too-long', at), { by: 'machine', what: 'failed' })
      await store.save(withReading(foreign, { ...aReading(), language: 'pl' }, at), read)
      await store.save(whenHeard(mumbled, aTranscript({ quality: 'unclear' }), at), {
        by: 'machine',
        what: 'transcribed',
      })
      await store.save(withReading(fine, aReading(), at), read)
      const found = (await store.page({ needsHuman: true }, { limit: 10 })).items.map(item => item.id)
      expect(found.toSorted()).toEqual([unread.id, foreign.id, mumbled.id].toSorted())
    })

    it('leaves invented records out when asked to', async () => {
      const store = await open()
      await store.create(anExperience({ invented: true }))
      expect((await store.count({})).n).toBe(1)
      expect((await store.count({ includeInvented: false })).n).toBe(0)
    })

    it('counts records by state, without those that are made up', async () => {
      const store = await open()
      await store.create(anExperience({ invented: true }))
      await store.create(anExperience())
      await store.create(anExperience())
      expect(await store.countByState()).toEqual({ received: 2 })
    })
  })
}
