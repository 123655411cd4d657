import type { Driver, LineReport, LineStatus } from './channel-status.js'

/**
 * How a line is, taking into account that whoever holds it may have gone without a word.
 * @returns `not-heard-of` once its holder has been silent for longer than it ever is
 */
export const healthOf = (line: Pick<LineStatus, 'state' | 'problem' | 'driver' | 'seenAt'>, now: Date): LineReport => {
  const silentSeconds = (now.getTime() - Date.parse(line.seenAt)) / 1000
  // Of what crashed again and again it is known already why it is silent.
  const mayBeSilent = line.state === 'off' || line.problem === 'keeps-crashing'
  const gone = !mayBeSilent && silentSeconds > LONGEST_SILENCE_SECONDS[line.driver]
  return gone ? { state: 'trouble', problem: 'not-heard-of' } : { state: line.state, problem: line.problem }
}

// ---------------------------------------------------------------------------------------------------------------------

/** A few times the interval in which each driver reports. Nobody holds the Cloud API: its account is asked every five minutes. */
const LONGEST_SILENCE_SECONDS: Record<Driver, number> = {
  'whatsapp-web': 180,
  'whatsapp-cloud': 900,
  telegram: 180,
  practice: Number.POSITIVE_INFINITY,
}
