import type { Log, RunningWorker } from '../src/domain/ports.js'

/**
 * Runs something again and again, one run at a time. A plain timer and not a scheduled job, because it is the net under a
 * queue that may have lost everything, its schedules included. Several processes may sweep at once: it is safe to repeat.
 */
export const every = (seconds: number, what: string, run: () => Promise<void>, log: Log): RunningWorker => {
  let running = Promise.resolve()
  let timer: NodeJS.Timeout
  let closed = false

  const next = (wait: number): void => {
    if (closed) return
    timer = setTimeout(() => {
      running = run()
        .catch((error: unknown) => log.warn({ what, error }, 'will be tried again'))
        .finally(() => next(seconds * 1000))
    }, wait)
  }

  next(Math.min(1000, seconds * 1000))
  return {
    close() {
      closed = true
      clearTimeout(timer)
      return running
    },
  }
}
