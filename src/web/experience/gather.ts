import type { Experience } from '../../domain/experience.js'
import type { Alike } from '../../domain/inbox/inbox-filter.js'
import { mayOpen } from '../../domain/may-open.js'
import { may, type Person } from '../../domain/people.js'
import type { HistoryEntry } from '../../domain/ports.js'
import type { Note } from '../../domain/review/decision.js'
import type { WebDeps } from '../deps.js'
import { asSeenBy } from '../left-names.js'
import { type Onwards, type OnwardsDeps, onwardsFrom } from './onwards.js'

type Deps = OnwardsDeps & Pick<WebDeps, 'duplicates' | 'people' | 'review'>

/** How many records that are like this one are shown beside it. */
const ALIKE = 4

/** All that one record's page tells besides the record itself. */
export interface Gathered {
  history: HistoryEntry[]
  /** Every name by its id. */
  names: Map<string, string>
  /** Those who can open records now, by name: to be given one, or spoken to in a note. */
  readers: Person[]
  notes: Note[]
  /** Ids of others who look at it at this moment. */
  others: string[]
  onwards: Onwards
  /** Records that tell nearly the same, on which nobody has decided. */
  duplicates: Experience[]
  /** Records about the same things. */
  similar: Experience[]
}

/** @param list the reader's list, in which the records before and after this one stand */
export const gather = async (deps: Deps, record: Experience, reader: Person, list: string): Promise<Gathered> => {
  const { id, reference } = record
  const { experiences, people, review, duplicates: pairs } = deps
  const [history, names, members, notes, others, onwards, same, alike] = await Promise.all([
    experiences.history(id),
    people.names(),
    people.members(),
    review.notes(reference),
    review.lookAt(reference, reader.id),
    onwardsFrom(deps, record, reader, list),
    pairs.of(id),
    experiences.alike(id, ALIKE),
  ])
  const known = new Set(same.map(one => one.reference))
  const [duplicates, similar] = await Promise.all([
    openTo(deps, reader, same),
    openTo(
      deps,
      reader,
      alike.filter(one => !known.has(one.reference)),
    ),
  ])
  const readers = members.filter(member => may(member, 'read-redacted'))
  return { history, names, readers, notes, others, onwards, duplicates, similar }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Those that this reader may see at all. */
const openTo = async ({ experiences }: Deps, reader: Person, alike: Alike[]): Promise<Experience[]> => {
  const found = await Promise.all(alike.map(({ reference }) => experiences.findByReference(reference)))
  return found
    .filter(one => one !== null)
    .filter(one => one.state !== 'erased' && mayOpen(reader, one))
    .map(one => asSeenBy(reader, one))
}
