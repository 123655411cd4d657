import type { Count, InboxFilter, Neighbours, Sees } from '../../../src/domain/inbox/inbox-filter.js'
import type { Database } from '../client.js'
import { type Ask, asking } from './asking.js'
import { type Conditions, conditionsOf } from './conditions.js'
import { countEntries } from './count.js'
import { findPlaces, LIMITS, type Place, type Way } from './find.js'
import { idsOfPile } from './known-ids.js'
import { searchQuery } from './search.js'

type Pool = Database['pool']

/** The places of a page of a list. */
export const placesOf = (
  pool: Pool,
  filter: InboxFilter,
  sees: Sees | undefined,
  way: Way,
  limits = LIMITS,
): Promise<Place[]> => asking(pool, async ask => findPlaces(ask, await conditionsFor(ask, filter, sees), way, limits))

export const countOf = (pool: Pool, filter: InboxFilter, sees: Sees | undefined): Promise<Count> =>
  asking(pool, async ask => countEntries(ask, await conditionsFor(ask, filter, sees)))

export const neighboursOf = (
  pool: Pool,
  filter: InboxFilter,
  id: string,
  sees: Sees | undefined,
): Promise<Neighbours> =>
  asking(pool, async ask => {
    const [row] = await ask<{ received_at: Date }>('SELECT received_at FROM experience WHERE id = $1', [id])
    if (!row) return { newer: null, older: null }
    const conditions = await conditionsFor(ask, filter, sees)
    const next = (direction: Way['direction']) =>
      findPlaces(ask, conditions, { direction, beyond: { id, receivedAt: row.received_at }, limit: 1 })
    const [newer, older] = [await next('newer'), await next('older')]
    return { newer: await referenceOf(ask, newer[0]), older: await referenceOf(ask, older[0]) }
  })

// ---------------------------------------------------------------------------------------------------------------------

const conditionsFor = async (ask: Ask, filter: InboxFilter, sees: Sees | undefined): Promise<Conditions> => {
  const words = await searchQuery(ask, filter.search)
  return conditionsOf(filter, { words, sees, ids: await idsOfPile(ask, filter.pile) })
}

const referenceOf = async (ask: Ask, place: Place | undefined): Promise<string | null> => {
  if (!place) return null
  const [row] = await ask<{ reference: string }>('SELECT reference FROM experience WHERE id = $1', [place.id])
  return row?.reference ?? null
}
