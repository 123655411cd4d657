import { RateLimiterMemory } from 'rate-limiter-flexible'
import { expect, it } from 'vitest'
import { describeLimits } from '../../test/contracts/limits.js'
import { fakeLimits } from '../../test/support/fake-limits.js'
import { createLimits } from './limits.js'

describeLimits('memory', fakeLimits)

it('an address is counted under a keyed hash, never as it stands', async () => {
  const keys: string[] = []
  const limits = createLimits(options => {
    const limiter = new RateLimiterMemory(options)
    const consume = limiter.consume.bind(limiter)
    limiter.consume = (key, points) => {
      keys.push(String(key))
      return consume(key, points)
    }
    return limiter
  }, 'a secret')
  await limits.take({ name: 'test', points: 1, seconds: 1 }, '203.0.113.7')
  expect(keys).toHaveLength(1)
  expect(keys[0]).toMatch(/^[\w-]{43}$/)
})
