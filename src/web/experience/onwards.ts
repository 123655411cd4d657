import type { Experience } from '../../domain/experience.js'
import type { Neighbours } from '../../domain/inbox/inbox-filter.js'
import type { Person } from '../../domain/people.js'
import { nextToRead } from '../../usecases/reading-load/next-to-read.js'
import type { WebDeps } from '../deps.js'
import { seenBy } from '../inbox/seen-by.js'
import { filterOf } from './list.js'

export type OnwardsDeps = Pick<WebDeps, 'clock' | 'experiences' | 'frame' | 'readingLoad' | 'surveys'>

/** What stands beside a record in the reader's list. */
export interface Onwards extends Neighbours {
  /** How many hard ones `older` passes over, because the reader has read as many as they wanted. */
  leftOut: number
}

/** @param list the reader's list, as the inbox's query string */
export const onwardsFrom = async (
  deps: OnwardsDeps,
  record: Experience,
  reader: Person,
  list: string,
): Promise<Onwards> => {
  const filter = await filterOf(deps, list, reader)
  const neighboursOf = ({ id }: Experience) => deps.experiences.neighbours(filter, id, { sees: seenBy(reader) })
  const { newer, older } = await neighboursOf(record)
  return { newer, ...(await nextToRead(deps)(older, reader.id, neighboursOf)) }
}
