import { expect, it } from 'vitest'
import type { CodeFrameStore, FrameVersion } from '../../src/domain/code-frame/versions.js'
import { aSmallFrame } from '../support/a-frame.js'

const SOMEBODY = '0190a000-0000-7000-8000-000000000001'

/** What every store of code frames promises. `open` gives an empty one. */
export const describeCodeFrameStore = (name: string, open: () => Promise<CodeFrameStore>): void => {
  const version = (number: number, title: string): FrameVersion => ({
    number,
    frame: { ...aSmallFrame(), title, version: `1.0.${number}` },
    by: SOMEBODY,
    at: '2026-11-22T10:00:00.000Z',
    note: `Because of ${title}`,
  })
  const first = aSmallFrame()

  it(`${name}: an empty store has no versions`, async () => {
    const store = await open()
    expect(await store.newest()).toBeNull()
    expect(await store.list()).toEqual([])
    expect(await store.find(1)).toBeNull()
    expect(await store.tookOver()).toBeNull()
  })

  it(`${name}: every version is kept whole, beginning with the one that came with Earshot`, async () => {
    const store = await open()
    await store.add(version(2, 'Two'), first)
    await store.add(version(3, 'Three'), { ...first, title: 'too late' })
    expect(await store.newest()).toBe(3)
    expect(await store.find(3)).toEqual(version(3, 'Three'))
    expect(await store.find(1)).toEqual({ number: 1, frame: first, by: null, at: null, note: '', tookOver: first })
    expect(await store.list()).toEqual([
      { number: 3, version: '1.0.3', by: SOMEBODY, at: '2026-11-22T10:00:00.000Z', note: 'Because of Three' },
      { number: 2, version: '1.0.2', by: SOMEBODY, at: '2026-11-22T10:00:00.000Z', note: 'Because of Two' },
      { number: 1, version: '1.0', by: null, at: null, note: '' },
    ])
  })

  it(`${name}: it knows which list of Earshot’s was taken over last`, async () => {
    const store = await open()
    const newer = { ...first, version: '1.2' }
    await store.add(version(2, 'Two'), first)
    expect(await store.tookOver()).toEqual(first)
    await store.add({ ...version(3, 'Three'), tookOver: newer }, first)
    await store.add(version(4, 'Four'), first)
    expect(await store.tookOver()).toEqual(newer)
  })

  it(`${name}: of two who save the same version one is let in`, async () => {
    const store = await open()
    const outcomes = await Promise.allSettled([store.add(version(2, 'A'), first), store.add(version(2, 'B'), first)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'superseded' } })
    expect(await store.list()).toHaveLength(2)
  })
}
