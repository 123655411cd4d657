import type { LineProblem } from '../../../src/domain/channels/channel-status.js'
import { hasCode } from '../../../src/domain/errors.js'

/** Why a connection came to its end. */
export type Ending =
  /** Somebody asked for it, or nobody paired in time: begin again at once. */
  | 'asked'
  | 'not-paired-in-time'
  | 'unlinked'
  | 'logged-out'
  | 'unpaired'
  | 'blocked'
  | 'used-elsewhere'
  | 'no-browser'
  | 'no-answer'
  | 'broke'

/** What to tell of it; null: nothing unless it comes again and again. */
export const problemOf = (ending: Ending, failures: number): LineProblem | null =>
  PROBLEMS[ending] ?? (failures >= TOO_MANY ? 'keeps-crashing' : null)

/** Nothing failed: no reason to wait longer. */
export const isSmooth = (ending: Ending): boolean => SMOOTH.includes(ending)

/** @param reason of whatsapp-web.js's `disconnected`: a state of WhatsApp's socket, `LOGOUT`, or one of ours */
export const endingOfDisconnect = (reason: string): Ending => {
  if (reason.endsWith('BLOCK')) return 'blocked'
  return DISCONNECTS[reason] ?? 'broke'
}

/** @param error from starting the client; the library throws plain strings too */
export const endingOfStart = (error: unknown): Ending => {
  if (hasCode(error, 'misconfigured')) return 'no-browser'
  const words = String(error)
  if (/executablePath|launch the browser|Could not find (Chrom|browser)/i.test(words)) return 'no-browser'
  return /auth timeout|net::ERR/.test(words) ? 'no-answer' : 'broke'
}

// ---------------------------------------------------------------------------------------------------------------------

const TOO_MANY = 5

const SMOOTH: readonly Ending[] = ['asked', 'not-paired-in-time', 'unlinked', 'logged-out', 'unpaired']

const PROBLEMS: Partial<Record<Ending, LineProblem>> = {
  'logged-out': 'session-lost',
  unpaired: 'session-lost',
  blocked: 'account-blocked',
  'used-elsewhere': 'used-elsewhere',
  'no-browser': 'no-browser',
  'no-answer': 'provider-down',
}

/** `WAState` of the library's `src/util/Constants.js`. */
const DISCONNECTS: Partial<Record<string, Ending>> = {
  LOGOUT: 'logged-out',
  UNPAIRED: 'unpaired',
  UNPAIRED_IDLE: 'unpaired',
  CONFLICT: 'used-elsewhere',
  DEPRECATED_VERSION: 'no-answer',
}
