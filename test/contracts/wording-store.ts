import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Wording, WordingStore } from '../../src/domain/wordings/wording.js'

/** What every store of wordings promises. */
export const describeWordingStore = (name: string, open: () => WordingStore): void => {
  const aVersion = (overrides: Partial<Wording> = {}): Wording & { at: string } => ({
    id: `text-${randomUUID()}`,
    language: 'ur',
    version: 1,
    text: 'شکریہ۔ {reference} 👍',
    checked: false,
    by: randomUUID(),
    ...overrides,
    at: overrides.at ?? '2026-11-22T10:00:00.000Z',
  })

  describe(`${name}: wordings`, () => {
    it('keeps every version of a text, newest first', async () => {
      const store = open()
      const first = aVersion()
      const second = { ...first, version: 2, text: 'Second', checked: true }
      await store.add(first)
      await store.add(second)
      expect(await store.versions(first.id, 'ur')).toEqual([second, first])
    })

    it('keeps languages apart', async () => {
      const store = open()
      const urdu = aVersion()
      const arabic = { ...urdu, language: 'ar' as const, version: 7 }
      await store.add(urdu)
      await store.add(arabic)
      expect(await store.versions(urdu.id, 'ur')).toEqual([urdu])
      expect(await store.versions(urdu.id, 'pl')).toEqual([])
      expect(await store.current()).toEqual(expect.arrayContaining([urdu, arabic]))
    })

    it('gives the newest version of each text as the current one', async () => {
      const store = open()
      const first = aVersion()
      await store.add({ ...first, version: 10, text: 'Tenth' })
      await store.add({ ...first, version: 9, text: 'Ninth' })
      const current = (await store.current()).filter(({ id }) => id === first.id)
      expect(current.map(({ text }) => text)).toEqual(['Tenth'])
    })

    it('refuses a version that is there already, and keeps the first', async () => {
      const store = open()
      const mine = aVersion({ text: 'Mine' })
      await store.add(mine)
      await expect(store.add({ ...mine, text: 'Yours' })).rejects.toMatchObject({ code: 'superseded' })
      expect(await store.versions(mine.id, 'ur')).toEqual([mine])
    })
  })
}
