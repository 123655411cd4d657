import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DraftStore } from '../../src/domain/draft.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const later = new Date('2026-11-21T11:00:00.000Z')
const recording = { audio: { key: 'draft/a/1', mimeType: 'audio/ogg', size: 3, sha256: 'ab' }, seconds: 4 }

/** What every store of drafts promises. */
export const describeDraftStore = (name: string, open: () => DraftStore): void => {
  describe(`${name}: drafts`, () => {
    it('a draft that was never saved is not there', async () => {
      expect(await open().find(randomUUID())).toBeNull()
    })

    it('a saved draft comes back whole, with nothing answered yet', async () => {
      const drafts = open()
      const id = randomUUID()
      const expected = { id, text: 'السلام 👩‍👧 it’s “fine”\n', recording: null, stated: null, consent: null }
      expect(await drafts.save(id, { text: expected.text }, at)).toEqual(expected)
      expect(await drafts.find(id)).toEqual(expected)
    })

    it('a change leaves the rest alone, even when two arrive together', async () => {
      const drafts = open()
      const id = randomUUID()
      await drafts.save(id, { text: 'first' }, at)
      await Promise.all([drafts.save(id, { recording }, at), drafts.save(id, { text: 'second' }, at)])
      expect(await drafts.find(id)).toMatchObject({ text: 'second', recording })
      await drafts.save(id, { recording: null }, at)
      expect(await drafts.find(id)).toMatchObject({ text: 'second', recording: null })
    })

    it('a deleted draft is gone, and deleting it again is no error', async () => {
      const drafts = open()
      const id = randomUUID()
      await drafts.save(id, { text: 'gone' }, at)
      await drafts.delete(id)
      await drafts.delete(id)
      expect(await drafts.find(id)).toBeNull()
    })

    it('untouched drafts are found by their last change', async () => {
      const drafts = open()
      const [old, touched] = [randomUUID(), randomUUID()]
      await drafts.save(old, { text: 'old' }, at)
      await drafts.save(touched, { text: 'touched' }, at)
      await drafts.save(touched, { text: 'touched again' }, later)
      const found = (await drafts.untouchedSince(later, 1000)).map(draft => draft.id)
      expect(found).toContain(old)
      expect(found).not.toContain(touched)
    })
  })
}
