import type { LineDesk, LineProblem } from '../../src/domain/channels/channel-status.js'
import type { Log } from '../../src/domain/ports.js'
import { problemOf } from './failure.js'

export interface LineReports {
  starting(): Promise<void>
  connected(): Promise<void>
  trouble(problem: LineProblem): Promise<void>
  /** After a round that failed. What may be over in a moment is told only when it is not. */
  failed(error: unknown, timesInARow: number): Promise<void>
}

/** How Telegram is, told to the desk: at each change, and now and then that we live. A desk that fails stops nothing. */
export const createReports = (desk: Pick<LineDesk, 'report'>, log: Log): LineReports => {
  let told = { what: '', at: 0 }

  const tell = async (state: 'starting' | 'connected' | 'trouble', problem: LineProblem | null): Promise<void> => {
    const what = problem ?? state
    if (what === told.what && Date.now() - told.at < SIGN_OF_LIFE_MS) return
    try {
      await desk.report('telegram', 'telegram', { state, problem })
      told = { what, at: Date.now() }
    } catch (error) {
      log.warn({ channel: 'telegram', error }, 'could not say how the channel is')
    }
  }

  return {
    starting: () => tell('starting', null),
    connected: () => tell('connected', null),
    trouble: problem => tell('trouble', problem),
    async failed(error, timesInARow) {
      log.warn({ channel: 'telegram', error, timesInARow }, 'telegram will be asked again')
      const problem = problemOf(error)
      if (problem === 'wrong-token' || (problem && timesInARow >= PATIENCE)) await tell('trouble', problem)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const SIGN_OF_LIFE_MS = 20_000

/** Failures in a row, about 15 seconds: a restart elsewhere or a network that stumbles is no reason to wake anybody. */
const PATIENCE = 5
