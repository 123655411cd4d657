import { may, type Person } from '../people.js'

/** A list that somebody comes back to: what the filter asks, under a name. */
export interface SavedView {
  id: string
  name: string
  /** The inbox's query string, without a place in the list. */
  query: string
  /** Id of the person who saved it. */
  ownerId: string
  /** Everybody who reads the inbox sees it. */
  shared: boolean
  /** Smaller comes first. */
  position: number
  /** ISO 8601. */
  savedAt: string
}

export interface SavedViewStore {
  /** This person's own in their order, then what others share; by name where two share a position. */
  visibleTo(personId: string): Promise<SavedView[]>
  find(id: string): Promise<SavedView | null>
  /** Adds it, or replaces the one with its id. */
  save(view: SavedView): Promise<void>
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>
}

/** Letters: fits in a row of links. */
export const LONGEST_VIEW_NAME = 60

/** Whoever saved it, and for one that is shared an administrator as well. */
export const mayChangeView = (
  view: Pick<SavedView, 'ownerId' | 'shared'>,
  person: Pick<Person, 'id' | 'roles' | 'disabled'>,
): boolean => view.ownerId === person.id || (view.shared && may(person, 'administer'))
