import { may } from '../../../domain/people.js'
import type { WebDeps } from '../../deps.js'

/** Names, by their ids, of those who can be given a record: whoever reads the inbox and has not left. */
export const assignablePeople = async ({ people }: Pick<WebDeps, 'people'>): Promise<Map<string, string>> => {
  const members = (await people.members()).filter(member => may(member, 'read-redacted'))
  return new Map(members.map(({ id, name }) => [id, name]))
}
