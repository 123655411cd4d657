import { createPasswordHasher } from '../adapters/argon2/password-hasher.js'
import { createInvitationStore } from '../adapters/postgres/people/invitation-store.js'
import { createPeopleRulesStore } from '../adapters/postgres/people/people-rules-store.js'
import { createSignInStore } from '../adapters/postgres/people/sign-in-store.js'
import { createReadingLoadStore } from '../adapters/postgres/reading-load-store.js'
import { every } from '../workers/repeat.js'
import { noteCommands } from './cli/note-commands.js'
import type { UserCommands, UserLine } from './cli/user.js'
import type { Parts } from './compose.js'
import type { Mailer } from './domain/channels/mailer.js'
import { forumDay, plusMonths } from './domain/people/days.js'
import { SIGN_INS_KEPT_DAYS } from './domain/people/sign-in.js'
import type { Member, Person } from './domain/people.js'
import type { RunningWorker } from './domain/ports.js'
import { readsSince } from './domain/reading-load/reading-load.js'
import { endAccess } from './usecases/people/end-access.js'
import { invite } from './usecases/people/invite.js'
import { makeNewPasswordLink } from './usecases/people/new-password.js'
import { replaceLostPhone } from './usecases/people/replace-lost-phone.js'
import { tellOfTerms } from './usecases/people/tell-of-terms.js'
import { dayInWords } from './web/dates.js'
import { paths } from './web/paths.js'

/** What `earshot user` works with. */
export const composeUserCommands = (parts: Parts): UserCommands => noteCommands(userCommands(parts), parts)
/** What is done by itself: people are told that their access ends; old sign-ins, and who read what, are forgotten. */
export const watchPeople = (parts: Parts, mailer: Mailer | null): RunningWorker[] => {
  const { config, log } = parts
  const peoplePage = `${config.publicUrl ?? ''}${paths.people()}`
  const telling = { ...parts, forumName: config.forumName, dayInWords, peoplePage }
  return [
    every(3600, 'forgetting sign-ins', () => forgetSignIns(parts), log),
    every(3600, 'forgetting who read what', () => forgetReadings(parts), log),
    ...(mailer ? [every(3600, 'telling of terms', tellOfTerms({ ...telling, mailer }), log)] : []),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const userCommands = (parts: Parts): UserCommands => ({
  list: async () => (await parts.people.members()).filter(({ erased }) => !erased).map(toLine),
  invite: given => inviteSomebody(parts, given),
  async reset(email, lostPhone) {
    const person = await withAccess(parts, email)
    if (!person) return null
    if (lostPhone) await replaceLostPhone({ ...parts, passwords: createPasswordHasher() })(person, 'command-line')
    const token = await makeNewPasswordLink(parts)(person.id)
    return { email: person.email, link: linkTo(parts, paths.newPassword(person.id, token)) }
  },
  async end(email) {
    const person = await withAccess(parts, email)
    return person && { email: person.email, outcome: await endAccess(parts)(person.id) }
  },
})

const inviteSomebody = async (
  parts: Parts,
  given: Parameters<UserCommands['invite']>[0],
): Promise<{ email: string; link: string } | null> => {
  const { prisma } = parts.database
  const { termMonths } = await createPeopleRulesStore(prisma).read()
  const lastDay = termMonths === null ? null : plusMonths(forumDay(parts.clock.now()), termMonths)
  const invitations = createInvitationStore(prisma)
  const invited = await invite({ ...parts, invitations })({ ...given, lastDay, by: 'command-line' })
  return invited && { email: invited.invitation.email, link: linkTo(parts, paths.join(invited.token)) }
}

const withAccess = async ({ people }: Parts, email: string): Promise<Person | null> => {
  const person = await people.findByEmail(email.trim().toLowerCase())
  return person?.disabled ? null : person
}

const linkTo = ({ config }: Parts, address: string): string =>
  `${config.publicUrl ?? `http://localhost:${config.port}`}${address}`

const toLine = ({ id, name, email, roles, lastDay, disabled, secondFactor }: Member): UserLine => ({
  id,
  name,
  email,
  roles,
  lastDay,
  access: !disabled,
  secondFactor,
})

const forgetSignIns = ({ clock, database }: Parts): Promise<void> =>
  createSignInStore(database.prisma).forgetBefore(new Date(clock.now().getTime() - SIGN_INS_KEPT_DAYS * 86_400_000))

const forgetReadings = ({ clock, database }: Parts): Promise<void> =>
  createReadingLoadStore(database.prisma).forgetBefore(readsSince(clock.now()))
