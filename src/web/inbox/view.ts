import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Experience } from '../../domain/experience.js'
import type { SavedView } from '../../domain/inbox/saved-view.js'
import { may, type Person } from '../../domain/people.js'
import type { Page } from '../../domain/ports.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'
import { type Chosen, chosenFilters } from './chosen.js'
import { countInWords, type InboxCounts } from './counts.js'
import { facetChoices } from './facet-choices.js'
import { type InboxQuery, inboxAddress, listOf } from './filter.js'
import { type FilterView, filterView } from './filter-view.js'
import { type ListLink, pileLinks, viewLinks } from './piles-view.js'
import { isUnderWay, type Row, rowsOf } from './rows-view.js'

/** What all parts of the page are made of. */
export interface Surroundings {
  person: Person
  frame: CodeFrame
  /** Names by ids. */
  people: Map<string, string>
  /** Of surveys, all that there are. */
  editions: Edition[]
}

export interface RowsView {
  rows: Row[]
  /** Whether rows can be chosen, to decide about several at once. */
  choosing: boolean
  /** The list as other pages are told of it. */
  list: string
  /** Address of the rows alone while something is being heard or read; null when there is nothing to wait for. */
  refresh: string | null
  /** Address of this page without refreshing by itself. */
  stopRefreshing: string
  next: string | null
  first: string | null
}

export interface InboxView extends RowsView {
  /** Whether anything ever came in, be it made up. */
  empty: boolean
  /** Whether the filter leaves nothing. */
  nothing: boolean
  /** A pile with nothing in it, and no other filter: that is good news. */
  emptyPile: boolean
  matching: string
  total: string
  oneInAll: boolean
  /** How many are made up, of those shown; null for none or where it cannot be said exactly. */
  madeUp: string | null
  /** What is in the safeguarding lane; null for nothing. */
  withLead: { count: string; one: boolean; mayOpen: boolean } | null
  piles: ListLink[]
  views: (ListLink & { shared: boolean })[]
  /** Address for saving this list; null where there is nothing to save, or it is saved already. */
  saveView: string | null
  /** Address for drawing a sample of this list, to code it and see how far people agree; null: this reader draws none. */
  draw: string | null
  /** Address for taking this list out as a file; null: this reader may not. */
  takeOut: string | null
  chosen: Chosen[]
  filter: FilterView
  errors?: FormErrors
}

export interface Found {
  page: Page<Experience>
  counts: InboxCounts
  /** Of any kind, wherever they stand. */
  any: boolean
  views: SavedView[]
}

export const rowsView = (
  asked: InboxQuery,
  page: Page<Experience>,
  { person, frame, people }: Omit<Surroundings, 'editions'>,
): RowsView => ({
  rows: rowsOf(page.items, { frame, people, list: listOf(asked), ...(asked.q ? { search: asked.q } : {}) }),
  choosing: may(person, 'review'),
  list: listOf(asked),
  refresh: isUnderWay(page.items) && asked.live !== 'off' ? inboxAddress(paths.inboxRows(), asked) : null,
  stopRefreshing: inboxAddress(paths.inbox(), asked, { live: 'off' }),
  next: page.nextCursor && inboxAddress(paths.inbox(), asked, { after: page.nextCursor }),
  first: asked.after ? inboxAddress(paths.inbox(), asked, { after: undefined }) : null,
})

export const inboxView = (
  asked: InboxQuery,
  { page, counts, any, views }: Found,
  surroundings: Surroundings & { assignable: Map<string, string>; languages: string[] },
  errors?: FormErrors,
): InboxView => {
  const { person, frame, languages } = surroundings
  const names = { ...surroundings, choices: facetChoices(frame, languages) }
  const saved = viewLinks(asked, views, person.id)
  return {
    ...rowsView(asked, page, surroundings),
    ...countsView(counts, person),
    empty: !any,
    nothing: page.items.length === 0,
    emptyPile: page.items.length === 0 && listOf(asked) === `pile=${asked.pile}`,
    piles: pileLinks(asked, counts),
    views: saved,
    saveView: saved.some(({ current }) => current) || listOf(asked) === '' ? null : paths.inboxViewAdd(listOf(asked)),
    draw: may(person, 'review') ? paths.agreementSetUp(listOf(asked)) : null,
    takeOut: may(person, 'export') ? paths.inboxExport(listOf(asked)) : null,
    chosen: chosenFilters(asked, names),
    filter: filterView(asked, names),
    ...(errors ? { errors } : {}),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const countsView = ({ shown, matching, total, withLead }: InboxCounts, person: Person) => {
  const madeUp = shown.exact && matching.exact ? shown.n - matching.n : 0
  return {
    matching: countInWords(matching),
    total: countInWords(total),
    oneInAll: total.n === 1,
    madeUp: madeUp > 0 ? countInWords({ n: madeUp, exact: true }) : null,
    withLead:
      withLead.n > 0
        ? { count: countInWords(withLead), one: withLead.n === 1, mayOpen: may(person, 'safeguard') }
        : null,
  }
}
