import { may, type Person, type PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { SafeguardingStore, Standing } from '../../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettingsStore } from '../../domain/safeguarding/settings.js'
import { whoIsTold } from './who-is-told.js'

export interface StandingOfDeps {
  safeguarding: Pick<SafeguardingStore, 'standing'>
  safeguardingSettings: Pick<SafeguardingSettingsStore, 'read'>
  people: Pick<PersonStore, 'members'>
  clock: Clock
}

/** What a person is shown of the lane on every page of theirs. */
export interface PersonalStanding extends Standing {
  /** They are to act now: what waits is theirs, or has waited too long. */
  isAsked: boolean
}

/** @returns null for somebody who may not open the lane */
export const standingOf =
  ({ safeguarding, safeguardingSettings, people, clock }: StandingOfDeps) =>
  async (person: Person): Promise<PersonalStanding | null> => {
    if (!may(person, 'safeguard')) return null
    const standing = await safeguarding.standing()
    if (standing.nextDueAt === null) return { ...standing, isAsked: false }
    const { first, behind } = await whoIsTold(people, await safeguardingSettings.read())
    const isLate = Date.parse(standing.nextDueAt) <= clock.now().getTime()
    const asked = isLate ? [...first, ...behind] : first
    return { ...standing, isAsked: asked.some(({ id }) => id === person.id) }
  }
