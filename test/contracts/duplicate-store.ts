import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import type { Experience } from '../../src/domain/experience.js'
import type { DuplicateStore } from '../../src/domain/inbox/duplicates.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { keepRead } from '../support/a-searched-record.js'

const LETTER = 'We have waited two years for the assessment and nobody at the clinic ever rings us back about it.'
const at = new Date('2026-11-21T12:00:00.000Z')

/** What every store of possible duplicates promises. `open` gives an empty one, with the records it looks at. */
export const describeDuplicateStore = (
  name: string,
  open: () => Promise<{ store: ExperienceStore; duplicates: DuplicateStore }>,
): void => {
  const withTwo = async (words: string, otherWords = words, record: Partial<Experience> = {}) => {
    const { store, duplicates } = await open()
    const one = await keepRead(store, { words })
    const other = await keepRead(store, { words: otherWords, record })
    for (const { id } of [one, other]) await duplicates.look(id)
    return { store, duplicates, one, other }
  }

  describe(`${name}: possible duplicates`, () => {
    it('are two records that say nearly the same, whatever the case and the marks', async () => {
      const { duplicates, one, other } = await withTwo(LETTER, `${LETTER.toUpperCase().replace('.', '!')} Thanks.`)
      const [found] = await duplicates.of(one.id)
      expect(found?.reference).toBe(other.reference)
      expect(found?.likeness).toBeGreaterThan(0.8)
      expect((await duplicates.of(other.id)).map(({ reference }) => reference)).toEqual([one.reference])
    })

    it.each<[string, string, string, Partial<Experience>]>([
      ['say different things', LETTER, 'The minibus never came and she was left alone outside of the school gate.', {}],
      ['are too short to tell', 'Thank you so much', 'Thank you so much', {}],
      ['are real and made up', LETTER, LETTER, { invented: true }],
    ])('are not two that %s', async (_what, words, otherWords, record) => {
      const { duplicates, one } = await withTwo(words, otherWords, record)
      expect(await duplicates.of(one.id)).toEqual([])
    })

    it('looking again adds nothing', async () => {
      const { duplicates, one } = await withTwo(LETTER)
      await duplicates.look(one.id)
      expect(await duplicates.of(one.id)).toHaveLength(1)
    })

    it('are not offered again once a person has parted them, not even when they are looked at again', async () => {
      const { duplicates, one, other } = await withTwo(LETTER)
      await duplicates.keepApart(other.id, one.id, randomUUID(), at)
      await duplicates.look(one.id)
      expect(await duplicates.of(one.id)).toEqual([])
    })

    it('are offered again once that is taken back, if they say nearly the same', async () => {
      const { store, duplicates, one, other } = await withTwo(LETTER)
      const third = await keepRead(store, { words: 'The minibus never came and she was left alone at the gate.' })
      for (const { id } of [other, third]) {
        await duplicates.keepApart(one.id, id, randomUUID(), at)
        await duplicates.offerAgain(id, one.id)
      }
      expect((await duplicates.of(one.id)).map(({ reference }) => reference)).toEqual([other.reference])
    })

    it('are not offered while either of them is closed', async () => {
      const { store, duplicates, one, other } = await withTwo(LETTER)
      await store.save({ ...one, state: 'closed' }, { by: randomUUID(), what: 'merged' })
      expect(await duplicates.of(other.id)).toEqual([])
      expect(await duplicates.of(one.id)).toEqual([])
    })

    it('are forgotten when the words of one change, and when one is erased', async () => {
      const { store, duplicates, one, other } = await withTwo(LETTER)
      const third = await keepRead(store, { words: LETTER })
      await duplicates.look(third.id)
      const text = 'Something else altogether, about the minibus and its driver this time.'
      await store.save({ ...other, redacted: { text, findings: [] } }, { by: 'machine', what: 'ready' })
      await duplicates.look(other.id)
      expect((await duplicates.of(one.id)).map(({ reference }) => reference)).toEqual([third.reference])
      await store.save(erased(third), { by: 'contributor', what: 'erased' })
      expect(await duplicates.of(one.id)).toEqual([])
    })

    it('are nothing to somebody who looks for what is not there', async () => {
      const { duplicates } = await open()
      await duplicates.look(randomUUID())
      expect(await duplicates.of(randomUUID())).toEqual([])
    })
  })
}
