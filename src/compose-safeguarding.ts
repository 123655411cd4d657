import { every } from '../workers/repeat.js'
import type { Parts } from './compose.js'
import type { Mailer } from './domain/channels/mailer.js'
import type { RunningWorker } from './domain/ports.js'
import { mailAlerts } from './usecases/safeguarding/mail-alerts.js'
import { watchCases } from './usecases/safeguarding/watch-cases.js'
import { paths } from './web/paths.js'

/** Soon enough for somebody in danger, and no load: as many rows are read as there are open cases. */
const EVERY_SECONDS = 10

/** What is done by itself in the safeguarding lane: what is raised is written down, and people are told. */
export const watchSafeguarding = (parts: Parts, mailer: Mailer | null): RunningWorker[] => {
  const { config, log } = parts
  const telling = {
    ...parts,
    forumName: config.forumName,
    place: `${config.publicUrl ?? ''}${paths.safeguarding()}`,
  }
  return [
    every(EVERY_SECONDS, 'watching the safeguarding lane', watchCases(parts), log),
    ...(mailer ? [every(EVERY_SECONDS, 'telling of safeguarding', mailAlerts({ ...telling, mailer }), log)] : []),
  ]
}
