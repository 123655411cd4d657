import { type Experience, inSafeguardingLane } from '../../../domain/experience.js'
import type { Count } from '../../../domain/inbox/inbox-filter.js'
import { MOST_TOGETHER } from '../../../domain/inbox/together.js'
import type { Person } from '../../../domain/people.js'
import type { ExperienceStore } from '../../../domain/ports.js'
import { readList, toFilter } from '../filter.js'
import { seenBy } from '../seen-by.js'
import type { ChosenRecords } from './form.js'

/** The records that somebody ticked, or all on their list up to `MOST_TOGETHER`; nothing that is with the safeguarding lead. */
export const recordsOf = async (
  experiences: Pick<ExperienceStore, 'findByReference' | 'page'>,
  { ref, list, scope }: ChosenRecords,
  person: Person,
): Promise<Experience[]> => {
  if (scope !== 'all') {
    const found = await Promise.all(ref.map(reference => experiences.findByReference(reference)))
    return found.filter(record => record !== null).filter(record => !inSafeguardingLane(record))
  }
  const filter = toFilter(readList(list), person.id)
  const page = await experiences.page(filter, { limit: MOST_TOGETHER, briefly: true, sees: seenBy(person) })
  return page.items
}

/** How many are on the list. */
export const countOnList = (
  experiences: Pick<ExperienceStore, 'count'>,
  list: string,
  person: Person,
): Promise<Count> => experiences.count(toFilter(readList(list), person.id), { sees: seenBy(person) })
