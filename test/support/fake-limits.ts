import { RateLimiterMemory } from 'rate-limiter-flexible'
import { createLimits } from '../../adapters/limits/limits.js'
import type { Limits } from '../../src/domain/limits.js'

/** Counts in this process only. */
export const fakeLimits = (): Limits => createLimits(options => new RateLimiterMemory(options), 'a secret of the tests')
