import { may, type Person, type PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import { isAbandoned } from '../../domain/safeguarding/abandoned.js'
import type { SafeguardingStore, Standing, WatchedCase } from '../../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettingsStore } from '../../domain/safeguarding/settings.js'
import { type WhoIsTold, whoIsTold } from './who-is-told.js'

export interface StandingOfDeps {
  safeguarding: Pick<SafeguardingStore, 'standing' | 'watched'>
  safeguardingSettings: Pick<SafeguardingSettingsStore, 'read'>
  people: Pick<PersonStore, 'members'>
  clock: Clock
}

/** What a person is shown of the lane on every page of theirs. */
export interface PersonalStanding extends Standing {
  /** They are to act now: what waits is theirs, or has waited too long. */
  isAsked: boolean
  /** Open cases of somebody who cannot act in the lane any more: their access has ended, or their role. */
  abandoned: number
}

/** @returns null for somebody who may not open the lane */
export const standingOf =
  ({ safeguarding, safeguardingSettings, people, clock }: StandingOfDeps) =>
  async (person: Person): Promise<PersonalStanding | null> => {
    if (!may(person, 'safeguard')) return null
    const standing = await safeguarding.standing()
    if (standing.open === 0) return { ...standing, isAsked: false, abandoned: 0 }
    const told = await whoIsTold(people, await safeguardingSettings.read())
    const abandoned = countAbandoned(await safeguarding.watched(), told)
    const waits = standing.nextDueAt !== null || abandoned > 0
    const asked = isLate(standing, clock.now()) ? [...told.first, ...told.behind] : told.first
    return { ...standing, isAsked: waits && asked.some(({ id }) => id === person.id), abandoned }
  }

// ---------------------------------------------------------------------------------------------------------------------

const isLate = ({ nextDueAt }: Standing, now: Date): boolean =>
  nextDueAt !== null && Date.parse(nextDueAt) <= now.getTime()

const countAbandoned = (cases: WatchedCase[], { choices }: WhoIsTold): number =>
  cases.filter(({ invented, safeguarding }) => !invented && isAbandoned(safeguarding, choices)).length
