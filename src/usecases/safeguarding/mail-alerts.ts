import type { Mailer } from '../../domain/channels/mailer.js'
import { isRetryable } from '../../domain/errors.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock, Log } from '../../domain/ports.js'
import { type Alert, alertsOf } from '../../domain/safeguarding/alerts.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettingsStore } from '../../domain/safeguarding/settings.js'
import type { Audience, StepTaken } from '../../domain/safeguarding/step.js'
import { type WhoIsTold, whoIsTold } from './who-is-told.js'

export interface MailAlertsDeps {
  safeguarding: Pick<SafeguardingStore, 'watched' | 'steps' | 'add' | 'claimAlert' | 'alertDone' | 'releaseAlert'>
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
  const told = await whoIsTold(deps.people, await deps.safeguardingSettings.read())
  for (const { to, people, about } of audiences(told)) {
    const addresses = people.map(({ email }) => email)
    if (addresses.length > 0) await tell(deps, { to, addresses, alerts: due.filter(about) })
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
    text: 'Something waits for you on the safeguarding page of Earshot. Please look at it as soon as you can.',
  },
  'deputy-and-administrators': {
    subject: 'something has waited too long',
    text: 'Something on the safeguarding page of Earshot has waited too long. Nobody has taken it in hand. Please look at it now, or call your safeguarding lead.',
  },
  'handed-to': {
    subject: 'something was handed to you',
    text: 'Something on the safeguarding page of Earshot was handed to you. You look after it now. Please look at it as soon as you can.',
  },
}

interface Listeners {
  to: Audience
  people: Person[]
  about(alert: Alert): boolean
}

/** Each is told in one e-mail of all that is for them; of what was handed over, each person by themselves. */
const audiences = ({ first, behind, choices }: WhoIsTold): Listeners[] => [
  { to: 'lead', people: first, about: ({ to }) => to === 'lead' },
  { to: 'deputy-and-administrators', people: behind, about: ({ to }) => to === 'deputy-and-administrators' },
  ...choices.map(
    (person): Listeners => ({
      to: 'handed-to',
      people: [person],
      about: ({ to, personId }) => to === 'handed-to' && personId === person.id,
    }),
  ),
]

const tell = async (deps: MailAlertsDeps, { to, addresses, alerts }: Telling): Promise<void> => {
  const { mailer, log } = deps
  const claimed = await claim(deps, alerts)
  if (claimed.length === 0) return
  try {
    await mailer.send(addresses, `Earshot: ${WHAT[to].subject}`, textOf(deps, to))
  } catch (error) {
    log.warn({ to, error }, 'could not tell by e-mail that something waits in the safeguarding lane')
    return notSent(deps, claimed, isRetryable(error))
  }
  log.info({ to, count: addresses.length }, 'told by e-mail that something waits in the safeguarding lane')
  await sent(deps, claimed, addresses.length)
}

const claim = async ({ safeguarding, clock }: MailAlertsDeps, alerts: Alert[]): Promise<Alert[]> => {
  const claimed: Alert[] = []
  for (const alert of alerts)
    if (await safeguarding.claimAlert(alert.experienceId, alert.round, clock.now())) claimed.push(alert)
  return claimed
}

/** First the line: cut off in between, a second e-mail is better than one that nobody can prove. */
const sent = async (deps: MailAlertsDeps, alerts: Alert[], count: number): Promise<void> => {
  const { safeguarding, clock } = deps
  for (const { experienceId, round, to } of alerts) {
    await add(deps, experienceId, { what: 'mailed', to, count })
    await safeguarding.alertDone(experienceId, round, clock.now())
  }
}

/** What is refused for good is tried again, too, when its claim has run out: somebody may put the settings right meanwhile. */
const notSent = async (deps: MailAlertsDeps, alerts: Alert[], isPassing: boolean): Promise<void> => {
  const { safeguarding } = deps
  for (const { experienceId, round, to, since } of alerts) {
    const isKnown = (await safeguarding.steps(experienceId)).some(
      ({ taken, at }) => taken.what === 'mail-failed' && taken.to === to && at >= since,
    )
    if (!isKnown) await add(deps, experienceId, { what: 'mail-failed', to })
    if (isPassing) await safeguarding.releaseAlert(experienceId, round)
  }
}

const add = ({ safeguarding, clock }: MailAlertsDeps, experienceId: string, taken: StepTaken): Promise<void> =>
  safeguarding.add({ experienceId, at: clock.now().toISOString(), by: 'machine', taken, note: null })

const textOf = ({ forumName, place }: MailAlertsDeps, to: Audience): string =>
  [
    WHAT[to].text,
    `Look here: ${place}`,
    'This e-mail says no more, so that nobody who should not know learns of it.',
    `Earshot of ${forumName} sent this by itself. Nobody reads answers to it.`,
  ].join('\n\n')
