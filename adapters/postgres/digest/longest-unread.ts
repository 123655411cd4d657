import type { DigestStore, Unread } from '../../../src/domain/digest/digest-store.js'
import type { Database } from '../client.js'
import { asking } from '../inbox/asking.js'
import { conditionsOf } from '../inbox/conditions.js'
import { findPlaces } from '../inbox/find.js'

/** From the oldest end of the list of what waits for a reader. */
export const longestUnread = (
  pool: Database['pool'],
  { before, invented, limit }: Parameters<DigestStore['longestUnread']>[0],
): Promise<Unread[]> =>
  asking(pool, async ask => {
    const filter = { states: ['ready' as const], lane: 'inbox' as const, includeInvented: invented, to: before }
    const conditions = conditionsOf(filter, { words: null, ids: null })
    const places = await findPlaces(ask, conditions, { direction: 'newer', beyond: null, limit })
    const rows = await ask<{ id: string; reference: string }>(
      'SELECT id, reference FROM experience WHERE id = ANY($1::uuid[])',
      [places.map(({ id }) => id)],
    )
    const references = new Map(rows.map(({ id, reference }) => [id, reference]))
    return places.flatMap(({ id, receivedAt }) => {
      const reference = references.get(id)
      return reference ? [{ reference, receivedAt: receivedAt.toISOString() }] : []
    })
  })
