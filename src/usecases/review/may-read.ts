import { may, type PersonStore } from '../../domain/people.js'

/** Whether this is the id of somebody who can open records. What is no id at all is not looked for. */
export const mayRead = async (people: Pick<PersonStore, 'find' | 'names'>, id: string): Promise<boolean> => {
  if (!(await people.names()).has(id)) return false
  const person = await people.find(id)
  return person !== null && may(person, 'read-redacted')
}
