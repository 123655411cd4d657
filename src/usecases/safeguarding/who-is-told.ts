import { may, type Person, type PersonStore } from '../../domain/people.js'
import type { SafeguardingSettings } from '../../domain/safeguarding/settings.js'

/** Who hears of what waits in the safeguarding lane. */
export interface WhoIsTold {
  /** At once: the named lead; with none named all safeguarding leads, and where there are none all administrators. */
  first: Person[]
  /** When nobody acts in time: the deputy and all administrators. */
  behind: Person[]
  /** The lead and the deputy that were named and can still act; null: nobody. */
  lead: Person | null
  deputy: Person | null
  /** All who may be named. */
  choices: Person[]
}

/** Somebody named who has left, or has lost the role since, counts as not named. */
export const whoIsTold = async (
  people: Pick<PersonStore, 'members'>,
  { leadId, deputyId }: Pick<SafeguardingSettings, 'leadId' | 'deputyId'>,
): Promise<WhoIsTold> => {
  const choices = (await people.members()).filter(person => may(person, 'safeguard'))
  const lead = choices.find(({ id }) => id === leadId) ?? null
  const deputy = choices.find(({ id }) => id === deputyId) ?? null
  const leads = choices.filter(({ roles }) => roles.includes('safeguarding-lead'))
  const administrators = choices.filter(({ roles }) => roles.includes('administrator'))
  const first = lead ? [lead] : unlessEmpty(leads, administrators)
  return { first, behind: [...new Set([...(deputy ? [deputy] : []), ...administrators])], lead, deputy, choices }
}

// ---------------------------------------------------------------------------------------------------------------------

const unlessEmpty = (people: Person[], otherwise: Person[]): Person[] => (people.length > 0 ? people : otherwise)
