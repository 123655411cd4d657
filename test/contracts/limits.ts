import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Limit, Limits } from '../../src/domain/limits.js'

const aLimit = (): Limit => ({ name: `test-${randomUUID()}`, points: 2, seconds: 60 })

/** What every store of counts promises. */
export const describeLimits = (name: string, open: () => Limits): void => {
  describe(`${name}: limits`, () => {
    it('allow as many uses as the limit says, then say how long to wait', async () => {
      const limits = open()
      const limit = aLimit()
      expect(await limits.take(limit, 'one')).toEqual({ allowed: true })
      expect(await limits.take(limit, 'one')).toEqual({ allowed: true })
      const third = await limits.take(limit, 'one')
      expect(third.allowed).toBe(false)
      expect('retryAfterSeconds' in third && third.retryAfterSeconds).toBeGreaterThan(0)
      expect('retryAfterSeconds' in third && third.retryAfterSeconds).toBeLessThanOrEqual(60)
    })

    it('count each key and each limit on its own', async () => {
      const limits = open()
      const limit = aLimit()
      await limits.take(limit, 'one', 2)
      expect(await limits.take(limit, 'two')).toEqual({ allowed: true })
      expect(await limits.take(aLimit(), 'one')).toEqual({ allowed: true })
    })

    it('refuse more points at once than there are', async () => {
      expect((await open().take(aLimit(), 'one', 3)).allowed).toBe(false)
    })

    it('start again for a key that is forgotten', async () => {
      const limits = open()
      const limit = aLimit()
      await limits.take(limit, 'one', 2)
      await limits.forget(limit, 'one')
      expect(await limits.take(limit, 'one')).toEqual({ allowed: true })
    })
  })
}
