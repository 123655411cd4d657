import { parse } from 'node:querystring'
import type { Request } from 'express'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Person } from '../../domain/people.js'
import { readInboxQuery } from '../inbox/filter.js'
import { type FilterDeps, filterFor } from '../inbox/filter-for.js'
import { paths } from '../paths.js'

/** Longer ones come from nobody's inbox. */
const LONGEST = 2000

/** The list from which a reader came, as the inbox's own query string; empty: the whole inbox. */
export const listOf = ({ query }: Pick<Request, 'query'>): string =>
  typeof query.list === 'string' && query.list.length <= LONGEST ? query.list.replace(/^\?/, '') : ''

/** The same address for a reader who came from a list. */
export const withList = (address: string, list: string): string => {
  if (list === '') return address
  return `${address}${address.includes('?') ? '&' : '?'}list=${encodeURIComponent(list)}`
}

/** The inbox as they left it. */
export const inboxOf = (list: string): string => {
  const query = new URLSearchParams(list)
  return query.size > 0 ? `${paths.inbox()}?${query}` : paths.inbox()
}

/** @param person whoever asks, as a list may be of what is with oneself */
export const filterOf = (deps: FilterDeps, list: string, person: Pick<Person, 'id'>): Promise<InboxFilter> =>
  filterFor(deps, readInboxQuery({ ...parse(list) }).asked, person)
