import { PILES } from '../../domain/inbox/inbox-filter.js'
import type { SavedView } from '../../domain/inbox/saved-view.js'
import { paths } from '../paths.js'
import { countInWords, type InboxCounts, OPEN } from './counts.js'
import { pileNames } from './facet-choices.js'
import { type InboxQuery, inboxAddress, listOf, readInboxQuery } from './filter.js'

/** A link above the list. */
export interface ListLink {
  text: string
  href: string
  /** In words; null where no number is shown. */
  count: string | null
  /** It is the list that is shown. */
  current: boolean
}

/** The whole inbox, each pile, and what is given to whoever asks. Made-up examples stay left out where they were. */
export const pileLinks = (asked: InboxQuery, counts: InboxCounts): ListLink[] => {
  const link = (text: string, change: Record<string, unknown>, count: string | null): ListLink => {
    const query = readInboxQuery({ ...change, ...(asked.real ? { real: asked.real } : {}) }).asked
    return { text, count, href: inboxAddress(paths.inbox(), query), current: listOf(query) === listOf(asked) }
  }
  return [
    link('All', {}, null),
    ...PILES.map(pile => link(pileNames[pile], { pile }, countInWords(counts.piles[pile]))),
    link('With me', { assignee: 'me', state: OPEN.states }, countInWords(counts.mine)),
  ]
}

/** Saved views as links, the shared ones of others marked. */
export const viewLinks = (asked: InboxQuery, views: SavedView[], me: string): (ListLink & { shared: boolean })[] =>
  views.map(({ name, query, ownerId }) => ({
    text: name,
    href: query === '' ? paths.inbox() : `${paths.inbox()}?${query}`,
    count: null,
    current: query === listOf(asked),
    shared: ownerId !== me,
  }))
