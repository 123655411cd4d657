import type { Log, RunningWorker } from '../src/domain/ports.js'

/**
 * Like `every`, but a run that takes long holds up no further one: up to `atOnce` go on side by side. For work of which each run
 * takes a part of its own.
 */
export const sideBySide = (
  { seconds, atOnce }: { seconds: number; atOnce: number },
  what: string,
  run: () => Promise<void>,
  log: Log,
): RunningWorker => {
  const running = new Set<Promise<void>>()
  const begin = (): void => {
    if (running.size >= atOnce) return
    const one = run()
      .catch((error: unknown) => log.warn({ what, error }, 'will be tried again'))
      .finally(() => running.delete(one))
    running.add(one)
  }
  const timer = setInterval(begin, seconds * 1000)
  return {
    async close() {
      clearInterval(timer)
      await Promise.all(running)
    },
  }
}
