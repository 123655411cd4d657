import { AppError } from '../domain/errors.js'
import type { Experience } from '../domain/experience.js'
import { mayOpen } from '../domain/may-open.js'
import { may, type Permission, type Person, type PersonStore } from '../domain/people.js'

/**
 * Finds who does something, if they may. The pages ask before they offer it; this holds also when a page forgets to, or when
 * somebody's role has ended since.
 * @throws AppError `not-allowed`
 */
export const entitled = async (
  { people }: { people: Pick<PersonStore, 'find'> },
  id: string,
  permission: Permission,
): Promise<Person> => {
  const person = await people.find(id)
  if (!person || !may(person, permission)) throw notAllowed()
  return person
}

/** @throws AppError `not-allowed` when one of these records is not open to this person */
export const refuseUnopened = (person: Person, ...records: Experience[]): void => {
  if (!records.every(record => mayOpen(person, record))) throw withLead()
}

// ---------------------------------------------------------------------------------------------------------------------

const notAllowed = (): AppError =>
  new AppError('not-allowed', 'Your account does not allow this. If you need it, ask an administrator of your forum.')

const withLead = (): AppError =>
  new AppError('not-allowed', 'This is with the safeguarding lead now. Nobody else can open it or change it.')
