import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from './domain/ports.js'

/** One part that was started and has to be stopped. */
export type Stop = () => Promise<void> | void

/** All parts together may take this long; a container's own patience (30 s in compose.yml) must be longer. */
const PATIENCE_MS = 20_000
/** A part whose turn comes later still gets this long, so that a slow one never keeps the database from being put away. */
const LAST_MOMENTS_MS = 1500

/**
 * Resolves at the first SIGINT or SIGTERM, even one that comes while we still start. Those that follow change nothing: Ctrl-C
 * pressed twice must not leave the database running with nobody to look after it, and stopping takes a limited time anyway.
 */
export const stopSignal = (onFirst: () => void): Promise<void> =>
  new Promise(resolve => {
    let stopping = false
    const stop = () => {
      if (stopping) return
      stopping = true
      onFirst()
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })

/** Stops the last first. A part that fails or takes too long is left behind, and the next has its turn. */
export const stopAll = async (stops: Stop[], log: Log, patienceMs = PATIENCE_MS): Promise<void> => {
  const deadline = Date.now() + patienceMs
  for (const stop of stops.toReversed()) {
    const outcome = await stopOne(stop, Math.max(deadline - Date.now(), LAST_MOMENTS_MS))
    if (outcome !== 'stopped')
      log.error({ outcome }, 'a part did not stop; what it worked on is taken up at the next start')
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const stopOne = (stop: Stop, patienceMs: number): Promise<'stopped' | 'failed' | 'too-slow'> => {
  const stopped = Promise.resolve()
    .then(stop)
    .then(
      () => 'stopped' as const,
      () => 'failed' as const,
    )
  return Promise.race([stopped, delay(patienceMs, 'too-slow' as const)])
}
