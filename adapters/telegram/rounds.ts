import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../src/domain/errors.js'
import type { RunningWorker } from '../../src/domain/ports.js'
import { backOff } from '../chat/back-off.js'
import { TelegramFailure } from './failure.js'

/** Milliseconds to wait after a failed round; doubled from the first to the longest. */
export interface Waits {
  first: number
  longest: number
}

interface Rounds {
  round(closing: AbortSignal): Promise<void>
  /** Must not throw. */
  failed(error: unknown, timesInARow: number): Promise<void>
  waits?: Waits
}

/** Runs one round after another until closed. After one that failed it waits, as long as Telegram asks for or longer each time. */
export const roundAfterRound = ({ round, failed, waits }: Rounds): RunningWorker => {
  const closing = new AbortController()
  let failures = 0

  const oneRound = async (): Promise<void> => {
    try {
      await round(closing.signal)
      failures = 0
    } catch (error) {
      if (closing.signal.aborted) return
      failures += 1
      await failed(error, failures)
      await pause(waitAfter(error, failures, waits), closing.signal)
    }
  }
  const untilClosed = async (): Promise<void> => {
    while (!closing.signal.aborted) await oneRound()
  }

  const ended = untilClosed()
  return {
    close() {
      closing.abort()
      return ended
    },
  }
}

/** Milliseconds until the next try: what we were asked to wait, else longer each time. */
export const waitAfter = (error: unknown, failures: number, { first, longest }: Waits = USUAL_WAITS): number => {
  const told = error instanceof TelegramFailure || error instanceof AppError ? error.retryAfterSeconds : undefined
  if (told !== undefined) return Math.min(told * 1000, LONGEST_TIMER)
  const wait = backOff(failures, first, longest)
  // Several programs that lost Telegram together do not come back in the same moment.
  return wait * (0.75 + Math.random() / 4)
}

/** Ends early when closing. */
export const pause = (milliseconds: number, closing: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal: closing }).catch(() => undefined)

// ---------------------------------------------------------------------------------------------------------------------

/** Node takes a timer of more milliseconds for one of a single millisecond: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const LONGEST_TIMER = 2 ** 31 - 1

const USUAL_WAITS: Waits = { first: 1000, longest: 60_000 }
