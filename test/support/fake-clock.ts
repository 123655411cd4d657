import type { Clock } from '../../src/domain/ports.js'

/** A clock that stands still until a test moves it on. */
export const fakeClock = (start = '2026-11-21T10:00:00.000Z'): Clock & { pass(seconds: number): void } => {
  let now = new Date(start)
  return {
    now: () => now,
    pass(seconds) {
      now = new Date(now.getTime() + seconds * 1000)
    },
  }
}
