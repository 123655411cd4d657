import type { AuditTrail } from '../../domain/audit/audit.js'
import { newPasswordPurpose, type OneTimeLinkStore } from '../../domain/one-time-link.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { PasswordHasher, Secrets } from '../../domain/secrets.js'
import { changePassword } from './change-password.js'

/** How long a link for a new password works. */
export const NEW_PASSWORD_HOURS = 24

export interface NewPasswordDeps {
  audit: Pick<AuditTrail, 'note'>
  people: Pick<PersonStore, 'find' | 'credentials' | 'setPassword' | 'endSessions'>
  links: Pick<OneTimeLinkStore, 'save' | 'use' | 'isOpen' | 'revoke'>
  passwords: Pick<PasswordHasher, 'hash' | 'verify'>
  secrets: Pick<Secrets, 'token' | 'fingerprint'>
  clock: Clock
}

/** Makes the token of a link by which somebody chooses a new password. Older links of theirs stop working. */
export const makeNewPasswordLink =
  ({ links, secrets, clock }: Pick<NewPasswordDeps, 'links' | 'secrets' | 'clock'>) =>
  async (personId: string): Promise<string> => {
    const token = secrets.token()
    const createdAt = clock.now()
    const expiresAt = new Date(createdAt.getTime() + NEW_PASSWORD_HOURS * 3_600_000)
    const purpose = newPasswordPurpose(personId)
    await links.revoke(purpose)
    await links.save([{ tokenHash: secrets.fingerprint(token), purpose, createdAt, expiresAt }])
    return token
  }

/** Whose password this link changes. @returns null when it was used, has expired or never was one, or their access has ended */
export const whoseNewPassword =
  ({ people, links, secrets, clock }: Pick<NewPasswordDeps, 'people' | 'links' | 'secrets' | 'clock'>) =>
  async (personId: string, token: string): Promise<Person | null> => {
    const isOpen = await links.isOpen(secrets.fingerprint(token), newPasswordPurpose(personId), clock.now())
    const person = isOpen ? await people.find(personId) : null
    return person?.disabled ? null : person
  }

/** Uses the link up, sets the password and ends every session of this person. @returns false when the link no longer works */
export const chooseNewPassword = (deps: NewPasswordDeps) => {
  const whose = whoseNewPassword(deps)
  return async (personId: string, token: string, password: string): Promise<boolean> => {
    const person = await whose(personId, token)
    const tokenHash = deps.secrets.fingerprint(token)
    if (!person || !(await deps.links.use(tokenHash, newPasswordPurpose(personId), deps.clock.now()))) return false
    await deps.audit.note({ by: personId, what: 'chose-new-password' })
    await changePassword(deps)(person, password)
    return true
  }
}
