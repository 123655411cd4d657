import { type Experience, inSafeguardingLane } from './experience.js'
import { may, type Person } from './people.js'

/** Whether a record is open to this person at all: what stands in the safeguarding lane opens to those alone who act there. */
export const mayOpen = (
  person: Pick<Person, 'roles' | 'disabled'>,
  record: Pick<Experience, 'safeguarding'>,
): boolean => may(person, inSafeguardingLane(record) ? 'safeguard' : 'read-redacted')
