import type { Mailer } from '../../domain/channels/mailer.js'
import { isRetryable } from '../../domain/errors.js'
import type { PersonStore } from '../../domain/people.js'
import type { Clock, Log } from '../../domain/ports.js'
import { type Alert, alertsOf } from '../../domain/safeguarding/alerts.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettingsStore } from '../../domain/safeguarding/settings.js'
import type { Audience, StepTaken } from '../../domain/safeguarding/step.js'
import { whoIsTold } from './who-is-told.js'

export interface MailAlertsDeps {
  safeguarding: Pick<SafeguardingStore, 'watched' | 'add' | 'claimAlert' | 'alertDone' | 'releaseAlert'>
  safeguardingSettings: Pick<SafeguardingSettingsStore, 'read'>
  people: Pick<PersonStore, 'members'>
  mailer: Mailer
  clock: Clock
  log: Log
  forumName: string
  /** The lane, as a whole address, or the name of the page when nobody has set the public address. */
  place: string
}

/**
 * Tells by e-mail that something waits in the safeguarding lane: nothing of what, from whom or how bad. Run every few seconds; each
 * thing is told once, and again when the process that was to tell it died meanwhile.
 */
export const mailAlerts = (deps: MailAlertsDeps) => async (): Promise<void> => {
  const now = deps.clock.now()
  const due = (await deps.safeguarding.watched()).flatMap(one => alertsOf(one, now))
  if (due.length === 0) return
  const { first, behind } = await whoIsTold(deps.people, await deps.safeguardingSettings.read())
  const addressees = { lead: first, 'deputy-and-administrators': behind }
  for (const to of ['lead', 'deputy-and-administrators'] as const) {
    const addresses = addressees[to].map(({ email }) => email)
    const alerts = due.filter(alert => alert.to === to)
    if (addresses.length > 0) await tell(deps, { to, addresses, alerts })
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Telling {
  to: Audience
  addresses: string[]
  alerts: Alert[]
}

const WHAT: Record<Audience, { subject: string; text: string }> = {
  lead: {
    subject: 'something waits for you',
    text: 'Something waits for you in the safeguarding lane of Earshot. Please look at it as soon as you can.',
  },
  'deputy-and-administrators': {
    subject: 'something has waited too long',
    text: 'Something in the safeguarding lane of Earshot has waited too long. Nobody has taken it in hand. Please look at it now, or call your safeguarding lead.',
  },
}

const tell = async (deps: MailAlertsDeps, { to, addresses, alerts }: Telling): Promise<void> => {
  const { safeguarding, mailer, clock, log } = deps
  const claimed: Alert[] = []
  for (const alert of alerts)
    if (await safeguarding.claimAlert(alert.experienceId, alert.round, clock.now())) claimed.push(alert)
  if (claimed.length === 0) return
  try {
    await mailer.send(addresses, `Earshot: ${WHAT[to].subject}`, textOf(deps, to))
    log.info({ to, count: addresses.length }, 'told by e-mail that something waits in the safeguarding lane')
    await finish(deps, claimed, { what: 'mailed', to, count: addresses.length })
  } catch (error) {
    log.warn({ to, error }, 'could not tell by e-mail that something waits in the safeguarding lane')
    if (isRetryable(error)) for (const one of claimed) await safeguarding.releaseAlert(one.experienceId, one.round)
    else await finish(deps, claimed, { what: 'mail-failed', to })
  }
}

const finish = async ({ safeguarding, clock }: MailAlertsDeps, alerts: Alert[], taken: StepTaken): Promise<void> => {
  const at = clock.now()
  for (const { experienceId, round } of alerts) {
    await safeguarding.alertDone(experienceId, round, at)
    await safeguarding.add({ experienceId, at: at.toISOString(), by: 'machine', taken, note: null })
  }
}

const textOf = ({ forumName, place }: MailAlertsDeps, to: Audience): string =>
  [
    WHAT[to].text,
    `Look here: ${place}`,
    'This e-mail says no more, so that nobody who should not know learns of it.',
    `Earshot of ${forumName} sent this by itself. Nobody reads answers to it.`,
  ].join('\n\n')
