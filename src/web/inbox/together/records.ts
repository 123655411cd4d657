import { type Experience, inSafeguardingLane } from '../../../domain/experience.js'
import type { Count } from '../../../domain/inbox/inbox-filter.js'
import { MOST_TOGETHER } from '../../../domain/inbox/together.js'
import type { Person } from '../../../domain/people.js'
import type { WebDeps } from '../../deps.js'
import { readList } from '../filter.js'
import { type FilterDeps, filterFor } from '../filter-for.js'
import { seenBy } from '../seen-by.js'
import type { ChosenRecords } from './form.js'

type RecordsDeps = FilterDeps & Pick<WebDeps, 'experiences'>

/** The records that somebody ticked, or all on their list up to `MOST_TOGETHER`; nothing that is with the safeguarding lead. */
export const recordsOf = async (
  deps: RecordsDeps,
  { ref, list, scope }: ChosenRecords,
  person: Person,
): Promise<Experience[]> => {
  const { experiences } = deps
  if (scope !== 'all') {
    const found = new Map((await experiences.findEach({ references: ref })).map(record => [record.reference, record]))
    return ref.flatMap(reference => found.get(reference) ?? []).filter(record => !inSafeguardingLane(record))
  }
  const filter = await filterFor(deps, readList(list), person)
  const page = await experiences.page(filter, { limit: MOST_TOGETHER, briefly: true, sees: seenBy(person) })
  return page.items
}

/** How many are on the list. */
export const countOnList = async (deps: RecordsDeps, list: string, person: Person): Promise<Count> =>
  deps.experiences.count(await filterFor(deps, readList(list), person), { sees: seenBy(person) })
