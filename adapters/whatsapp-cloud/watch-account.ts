import { setTimeout as sleep } from 'node:timers/promises'
import type { LineDesk, LineReport } from '../../src/domain/channels/channel-status.js'
import type { Log, RunningWorker } from '../../src/domain/ports.js'
import { checkCloudAccount } from './account.js'
import type { CloudAccount } from './graph.js'
import type { SignatureTrouble } from './signature-trouble.js'

export interface WatchDeps {
  desk: Pick<LineDesk, 'report'>
  log: Log
  /** The webhook's: what Meta says of a number is no use while all that it sends is turned away. */
  trouble: Pick<SignatureTrouble, 'lasts'>
}

/** Tells how the line is: at once, and every five minutes until closed. */
export const watchCloudAccount = (account: CloudAccount, deps: WatchDeps, seconds = 300): RunningWorker => {
  const stop = new AbortController()
  const running = watch(account, deps, seconds, stop.signal)
  return {
    close() {
      stop.abort()
      return running
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const watch = async (account: CloudAccount, deps: WatchDeps, seconds: number, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    await tell(account, deps, stop).catch((error: unknown) => {
      deps.log.warn({ error }, 'the state of the WhatsApp line was not kept')
    })
    await sleep(seconds * 1000, undefined, { signal: stop }).catch(() => undefined)
  }
}

const tell = async (account: CloudAccount, { desk, trouble }: WatchDeps, stop: AbortSignal): Promise<void> => {
  const found = await checkCloudAccount(account, stop)
  if (stop.aborted) return
  await desk.report('whatsapp', 'whatsapp-cloud', found.problem === null && trouble.lasts() ? WRONG_SIGNATURE : found)
}

const WRONG_SIGNATURE: LineReport = { state: 'trouble', problem: 'wrong-signature' }
