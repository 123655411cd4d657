import { type Experience, namesLeftIn, withoutLeftNames } from '../domain/experience.js'
import { may, type Person } from '../domain/people.js'

/** A record with the words that this person may see of it: in other languages than English, names may have been left in them. */
export const asSeenBy = (person: Person, experience: Experience): Experience =>
  may(person, 'read-original') ? experience : withoutLeftNames(experience)

/** Whether the words of a record that was read are kept from this reader, as `asSeenBy` leaves it. */
export const isWithheld = (experience: Experience): boolean =>
  experience.redacted?.text === '' && namesLeftIn(experience) !== null

export const INSTEAD_OF_LEFT_NAMES =
  'Not all of this is in English, so names may still show in it. You can read the words once a reviewer has been through them.'
