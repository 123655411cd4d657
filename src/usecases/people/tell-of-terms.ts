import type { Mailer } from '../../domain/channels/mailer.js'
import { isRetryable } from '../../domain/errors.js'
import { tellingDue } from '../../domain/people/term.js'
import { type Member, PERMISSIONS, type PersonStore } from '../../domain/people.js'
import type { Clock, Log } from '../../domain/ports.js'

export interface TellOfTermsDeps {
  people: Pick<PersonStore, 'members' | 'emailsOf' | 'claimTelling' | 'releaseTelling'>
  mailer: Mailer
  clock: Clock
  log: Log
  forumName: string
  /** `2027-05-31` as people write it. */
  dayInWords(day: string): string
  /** Where administrators extend it, as a whole address, or the name of the page when nobody has set the public address. */
  peoplePage: string
}

/**
 * Tells those whose access is about to end, and the administrators, by e-mail: 30 days and 7 days before, once each. Run every hour; what
 * could not be sent is tried again the next time.
 */
export const tellOfTerms = (deps: TellOfTermsDeps) => async (): Promise<void> => {
  const members = await deps.people.members()
  for (const member of members.filter(one => !one.disabled)) await tell(deps, member)
}

// ---------------------------------------------------------------------------------------------------------------------

const tell = async (deps: TellOfTermsDeps, member: Member): Promise<void> => {
  const { people, log } = deps
  const due = tellingDue(member, deps.clock.now())
  if (due === null || member.lastDay === null || !(await people.claimTelling(member.id, due))) return
  try {
    await send(deps, member, deps.dayInWords(member.lastDay))
    log.info({ daysBefore: due }, 'told of the end of an access by e-mail')
  } catch (error) {
    log.warn({ daysBefore: due, error }, 'the end of an access could not be told by e-mail')
    if (isRetryable(error)) await people.releaseTelling(member.id)
  }
}

const send = async (
  { people, mailer, forumName, peoplePage }: TellOfTermsDeps,
  member: Member,
  lastDay: string,
): Promise<void> => {
  const end = `Earshot of ${forumName} sent this by itself. Nobody reads answers to it.`
  const own = `Your last day with access to Earshot is ${lastDay}. If you go on in your role, ask an administrator of your forum to extend it.`
  await mailer.send([member.email], `Earshot: your access ends after ${lastDay}`, `${own}\n\n${end}`)
  const administrators = (await people.emailsOf(PERMISSIONS.administer)).filter(email => email !== member.email)
  if (administrators.length === 0) return
  const others = `The last day on which ${member.name} has access is ${lastDay}. You can extend it, or see to what has to be handed over.\n\nLook here: ${peoplePage}`
  await mailer.send(
    administrators,
    `Earshot: the access of ${member.name} ends after ${lastDay}`,
    `${others}\n\n${end}`,
  )
}
