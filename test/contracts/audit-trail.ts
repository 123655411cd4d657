import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditTrail } from '../../src/domain/audit/audit.js'
import { checkTrail } from '../../src/usecases/audit/check-trail.js'

/**
 * What every audit log promises.
 * @param open gives a log with nothing in it
 */
export const describeAuditTrail = (name: string, open: () => Promise<AuditTrail>): void => {
  let trail: AuditTrail
  beforeEach(async () => {
    trail = await open()
  })
  const opened = { by: 'sam', what: 'opened-original', about: 'ABCD-EFGH' }
  const signedIn = { by: 'alex', what: 'signed-in' }

  describe(`${name}: the audit log`, () => {
    it('keeps lines as they were noted, numbered from one', async () => {
      await trail.note({ ...opened, detail: { why: 'check-quote', times: 2, again: false } })
      await trail.note(signedIn)
      const [first, second] = await trail.after(0, 10)
      expect(first).toMatchObject({ ...opened, number: 1, detail: { why: 'check-quote', times: 2, again: false } })
      expect(second).toMatchObject({ ...signedIn, number: 2 })
      expect(Date.parse(first?.at ?? '')).not.toBeNaN()
    })

    it('has no gap and no broken seal when many note at the same moment', async () => {
      await Promise.all(Array.from({ length: 250 }, (_, index) => trail.note({ ...signedIn, detail: { index } })))
      expect(await checkTrail(trail)()).toMatchObject({ checked: 250, brokenAt: null, head: await trail.head() })
    })

    it('shows the newest first, page after page', async () => {
      for (const what of ['one', 'two', 'three']) await trail.note({ by: 'sam', what })
      const first = await trail.page({}, { limit: 2 })
      expect(first.items.map(({ what }) => what)).toEqual(['three', 'two'])
      const second = await trail.page({}, { limit: 2, ...(first.nextCursor ? { cursor: first.nextCursor } : {}) })
      expect(second.items.map(({ what }) => what)).toEqual(['one'])
      expect(second.nextCursor).toBeNull()
    })

    it('is narrowed to a person, a record, what was done, and days', async () => {
      await trail.note(opened)
      await trail.note(signedIn)
      const whats = async (filter: Parameters<AuditTrail['page']>[0]) =>
        (await trail.page(filter, { limit: 10 })).items.map(({ what }) => what)
      expect(await whats({ by: 'sam' })).toEqual(['opened-original'])
      expect(await whats({ about: 'ABCD-EFGH' })).toEqual(['opened-original'])
      expect(await whats({ whats: ['signed-in', 'signed-out'] })).toEqual(['signed-in'])
      expect(await whats({ from: new Date('2020-01-01'), to: new Date('2100-01-01') })).toHaveLength(2)
      expect(await whats({ from: new Date('2100-01-01') })).toEqual([])
      expect(await whats({ to: new Date('2020-01-01') })).toEqual([])
    })

    it('starts at the top for a cursor that is not ours', async () => {
      await trail.note(opened)
      expect((await trail.page({}, { limit: 1, cursor: "1'; DROP" })).items).toHaveLength(1)
    })

    it('knows a place that was noted down earlier, and tells when it is not there', async () => {
      await trail.note(opened)
      const known = await trail.head()
      await trail.note(signedIn)
      const check = checkTrail(trail)
      expect((await check(known)).knownStands).toBe(true)
      expect((await check({ number: 1, seal: 'another' })).knownStands).toBe(false)
      expect((await check({ number: 99, seal: known?.seal ?? '' })).knownStands).toBe(false)
    })

    it('has nothing to check while it is empty', async () => {
      expect(await trail.head()).toBeNull()
      expect(await checkTrail(trail)()).toEqual({ checked: 0, brokenAt: null, head: null, knownStands: true })
    })
  })
}
