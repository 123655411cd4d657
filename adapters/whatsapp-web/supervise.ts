import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import type { Log, RunningWorker } from '../../src/domain/ports.js'
import { backOff } from '../chat/back-off.js'
import { createRest } from './waiting/rest.js'
import { within } from './waiting/within.js'

export interface SupervisedGateway {
  /** Path of the compiled program, and what it is to be called with. It should call `stopWithSupervisor`. */
  entry: string
  args: string[]
  env?: NodeJS.ProcessEnv
  log: Log
  desk: LineDesk
  /** For tests. Milliseconds. */
  timings?: Partial<SupervisorTimings>
}

interface SupervisorTimings {
  firstWait: number
  longestWait: number
  /** Told to stop, it may take this long; the whole program's own patience (src/stopping.ts) is longer. */
  stopPatience: number
}

/**
 * Runs the program that holds WhatsApp as a process of its own, beside everything else: a browser that breaks takes down nothing
 * but that. When it ends it is started again.
 */
export const superviseGateway = ({ log, desk, timings, ...program }: SupervisedGateway): RunningWorker => {
  const { firstWait, longestWait, stopPatience } = { ...USUAL_TIMINGS, ...timings }
  const rest = createRest()
  let child: ChildProcess | null = null
  let closed = false

  const keepRunning = async (): Promise<void> => {
    const ends: number[] = []
    while (!closed) {
      child = start(program)
      const code = await endOf(child)
      if (closed) return
      ends.push(Date.now())
      const recent = ends.filter(at => at > Date.now() - CRASHES_WITHIN_MS).length
      log.warn({ code, recent }, 'the gateway ended; it is started again')
      if (recent >= TOO_MANY_CRASHES)
        await desk.report('whatsapp', 'whatsapp-web', { state: 'trouble', problem: 'keeps-crashing' })
      if (!closed) await rest.take(backOff(recent, firstWait, longestWait))
    }
  }
  const running = keepRunning()

  return {
    async close() {
      closed = true
      rest.cutShort()
      child?.kill('SIGTERM')
      await within(stopPatience, running).catch(() => child?.kill('SIGKILL'))
      await running
    },
  }
}

/**
 * For the supervised program: when its supervisor has gone, killed perhaps, it stops too. Without a supervisor nothing happens.
 */
export const stopWithSupervisor = (): void => {
  const stop = () => process.kill(process.pid, 'SIGTERM')
  // Node sets this only in a program that was started with a channel to its parent; false: the parent has gone already.
  if (process.connected === false) stop()
  if (process.connected) process.once('disconnect', stop)
}

// ---------------------------------------------------------------------------------------------------------------------

const USUAL_TIMINGS: SupervisorTimings = { firstWait: 2000, longestWait: 300_000, stopPatience: 15_000 }

const TOO_MANY_CRASHES = 5
const CRASHES_WITHIN_MS = 10 * 60_000

/** In a process group of its own: Ctrl-C reaches us only, and we stop it when its turn comes. */
const start = ({ entry, args, env }: Pick<SupervisedGateway, 'entry' | 'args' | 'env'>): ChildProcess =>
  fork(entry, args, {
    execArgv: [],
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...(env ? { env } : {}),
  })

/** @returns its exit code; null when a signal ended it or it could not be started */
const endOf = async (child: ChildProcess): Promise<number | null> => {
  const [code] = await once(child, 'exit').catch(() => [null])
  return typeof code === 'number' ? code : null
}
