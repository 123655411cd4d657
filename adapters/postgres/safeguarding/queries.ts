import type pg from 'pg'
import type { Experience } from '../../../src/domain/experience.js'
import type { Safeguarding } from '../../../src/domain/safeguarding/safeguarding.js'
import type { CaseTimes, Signpost, Standing, WatchedCase } from '../../../src/domain/safeguarding/safeguarding-store.js'
import { cursorOf, placeAt } from '../page-cursor.js'

/** Of an index by the same condition: see migration 0008. */
const IS_OPEN = `safeguarding_level <> 'none' AND NOT safeguarding ? 'closedAt' AND NOT safeguarding ? 'lifted'`
const IS_PAST = `safeguarding_level <> 'none' AND (safeguarding ? 'closedAt' OR safeguarding ? 'lifted')`
const PAST_AT = `coalesce(safeguarding ->> 'closedAt', safeguarding #>> '{lifted,at}')`

export const openIds = async (pool: pg.Pool, limit: number, skip = 0): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM experience WHERE ${IS_OPEN} ORDER BY safeguarding_level DESC, safeguarding ->> 'dueAt', id
     LIMIT $1 OFFSET $2`,
    [limit, skip],
  )
  return rows.map(({ id }) => id)
}

/** A cursor that is not ours begins at the top. */
export const pastIds = async (
  pool: pg.Pool,
  limit: number,
  cursor?: string,
): Promise<{ id: string; cursor: string }[]> => {
  const beyond = cursor === undefined ? null : placeAt(cursor)
  const { rows } = await pool.query<{ id: string; at: string }>(
    `SELECT id, ${PAST_AT} AS at FROM experience
     WHERE ${IS_PAST} AND ($1::text IS NULL OR (${PAST_AT}, id) < ($1, $2::uuid))
     ORDER BY ${PAST_AT} DESC, id DESC LIMIT $3`,
    [beyond?.at.toISOString() ?? null, beyond?.id ?? null, limit],
  )
  return rows.map(row => ({ id: row.id, cursor: cursorOf(row.at, row.id) }))
}

export const standing = async (pool: pg.Pool): Promise<Standing> => {
  const { rows } = await pool.query<Standing>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE NOT safeguarding ? 'ackAt')::int AS waiting,
       min(safeguarding ->> 'dueAt') FILTER (WHERE NOT safeguarding ? 'ackAt') AS "nextDueAt"
     FROM experience WHERE ${IS_OPEN} AND NOT invented`,
  )
  return rows[0] ?? { open: 0, waiting: 0, nextDueAt: null }
}

export const watched = async (pool: pg.Pool): Promise<WatchedCase[]> => {
  const { rows } = await pool.query<WatchedCase & { safeguarding: Safeguarding }>(
    `SELECT id, reference, safeguarding, invented, EXISTS (
       SELECT FROM safeguarding_step WHERE experience_id = experience.id AND what = 'raised'
         AND at = (safeguarding ->> 'raisedAt')::timestamptz) AS logged
     FROM experience WHERE ${IS_OPEN} ORDER BY safeguarding_level DESC, safeguarding ->> 'dueAt', id`,
  )
  return rows
}

export const timesSince = async (pool: pg.Pool, since: Date): Promise<CaseTimes[]> => {
  const { rows } = await pool.query<CaseTimes>(
    `SELECT safeguarding_level AS level, safeguarding ->> 'raisedAt' AS "raisedAt", safeguarding ->> 'dueAt' AS "dueAt",
       safeguarding ->> 'ackAt' AS "ackAt"
     FROM experience
     WHERE safeguarding_level <> 'none' AND safeguarding ->> 'raisedAt' >= $1 AND safeguarding ? 'dueAt'
       AND NOT safeguarding ? 'lifted' AND NOT invented
     ORDER BY safeguarding ->> 'raisedAt', id`,
    [since.toISOString()],
  )
  return rows
}

export const signposts = async (pool: pg.Pool, { contributorKey, receivedAt }: Experience): Promise<Signpost[]> => {
  if (contributorKey === undefined) return []
  const { rows } = await pool.query<{ at: Date; state: string; delivery: string | null }>(
    `SELECT coalesce(sent_at, created_at) AS at, outbox.state, delivery
     FROM conversation_key JOIN outbox USING (conversation_id)
     WHERE contributor_key = $1 AND purpose = 'urgent' AND outbox.created_at >= $2::timestamptz - interval '1 day'
     ORDER BY outbox.created_at, outbox.id`,
    [contributorKey, receivedAt],
  )
  return rows.map(({ at, state, delivery }) => ({ at: at.toISOString(), state: stateOf(state, delivery) }))
}

// ---------------------------------------------------------------------------------------------------------------------

const stateOf = (state: string, delivery: string | null): Signpost['state'] => {
  if (['failed', 'unsure', 'cancelled'].includes(state) || delivery === 'failed') return 'failed'
  return state === 'sent' ? 'sent' : 'waiting'
}
