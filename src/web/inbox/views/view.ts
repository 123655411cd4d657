import { z } from 'zod'
import { LONGEST_VIEW_NAME, mayChangeView, type SavedView } from '../../../domain/inbox/saved-view.js'
import type { Person } from '../../../domain/people.js'
import { paths } from '../../paths.js'
import { chosenFilters, type Names } from '../chosen.js'
import { readList } from '../filter.js'

export const viewForm = z.object({
  name: z
    .string('Enter a name for this list')
    .trim()
    .min(1, 'Enter a name for this list')
    .max(LONGEST_VIEW_NAME, `Use a name of at most ${LONGEST_VIEW_NAME} letters`),
  shared: z.preprocess(given => given === 'yes', z.boolean()),
})

interface SavedList {
  id: string
  name: string
  href: string
  shared: boolean
  /** Who saved it; null for the reader themselves. */
  savedBy: string | null
  /** What the filter asks, in words. */
  shows: string[]
  mayChange: boolean
  /** Among the reader's own; null for what others share. */
  place: { isFirst: boolean; isLast: boolean } | null
}

export const savedListsView = (views: SavedView[], person: Person, names: Names): SavedList[] => {
  const own = views.filter(({ ownerId }) => ownerId === person.id)
  return views.map(view => ({
    id: view.id,
    name: view.name,
    href: view.query === '' ? paths.inbox() : `${paths.inbox()}?${view.query}`,
    shared: view.shared,
    savedBy: view.ownerId === person.id ? null : (names.people.get(view.ownerId) ?? 'Somebody who has left'),
    shows: whatItShows(view.query, names),
    mayChange: mayChangeView(view, person),
    place: view.ownerId === person.id ? { isFirst: view === own[0], isLast: view === own.at(-1) } : null,
  }))
}

/** What a list asks for, in words; one line for the whole inbox. */
export const whatItShows = (list: string, names: Names): string[] => {
  const chosen = chosenFilters(readList(list), names).map(({ text }) => text)
  return chosen.length > 0 ? chosen : ['Everything in the inbox']
}
