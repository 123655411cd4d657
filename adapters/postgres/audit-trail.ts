import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { AuditEntry, AuditFilter, AuditHead, AuditNote, AuditTrail } from '../../src/domain/audit/audit.js'
import { firstBroken, type Mac, sealOf } from '../../src/domain/audit/seal.js'
import type { Clock } from '../../src/domain/ports.js'
import { isUnavailable, translating } from './errors.js'
import { groupCommit } from './group-commit.js'
import { transaction } from './transaction.js'

/** @param key of its own purpose: who has the database alone cannot make seals that fit */
export const createAuditTrail = (pool: pg.Pool, key: Buffer, clock: Clock): AuditTrail => {
  const mac: Mac = text => createHmac('sha256', key).update(text).digest('base64url')
  const note = groupCommit((notes: AuditNote[]) => commitAll(pool, mac, notes, clock.now()), {
    most: 100,
    // Each line needs the seal of the one before it.
    lanes: 1,
    isShared: isUnavailable,
  })
  return {
    async note(entry) {
      await translating(() => note(entry))
    },
    page: (filter, options) => translating(() => page(pool, filter, options)),
    after: (number, limit) => translating(() => after(pool, number, limit)),
    head: () => translating(() => headOf(pool)),
    firstBroken: (entries, before) => firstBroken(mac, entries, before),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Row {
  number: string
  at: Date
  by: string
  what: string
  about: string | null
  detail: string | null
  seal: string
}

/** Any number that nothing else locks. */
const LOCK = 4_071_986

/** Web, worker and command line add to one chain: they take turns, for as long as one short transaction. */
const commitAll = (pool: pg.Pool, mac: Mac, notes: AuditNote[], now: Date): Promise<undefined[]> =>
  transaction(pool, async client => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await insert(client, chained(mac, await headOf(client), notes, now))
    return notes.map(() => undefined)
  })

const chained = (mac: Mac, head: AuditHead | null, notes: AuditNote[], now: Date): AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (const note of notes) {
    const before = entries.at(-1) ?? head
    const entry = { number: (before?.number ?? 0) + 1, at: now.toISOString(), ...note }
    entries.push({ ...entry, seal: sealOf(mac, before, entry) })
  }
  return entries
}

const insert = (client: pg.PoolClient, entries: AuditEntry[]) =>
  client.query({
    name: 'add-audit-entries',
    text: `INSERT INTO audit_entry (number, at, by, what, about, detail, seal)
           SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    values: [
      entries.map(({ number }) => number),
      entries.map(({ at }) => at),
      entries.map(({ by }) => by),
      entries.map(({ what }) => what),
      entries.map(({ about }) => about ?? null),
      entries.map(({ detail }) => (detail ? JSON.stringify(detail) : null)),
      entries.map(({ seal }) => seal),
    ],
  })

const headOf = async (client: Pick<pg.Pool, 'query'>): Promise<AuditHead | null> => {
  const { rows } = await client.query<Pick<Row, 'number' | 'seal'>>({
    name: 'audit-head',
    text: 'SELECT number, seal FROM audit_entry ORDER BY number DESC LIMIT 1',
  })
  return rows[0] ? { number: Number(rows[0].number), seal: rows[0].seal } : null
}

const after = async (pool: pg.Pool, number: number, limit: number): Promise<AuditEntry[]> => {
  const text = 'SELECT * FROM audit_entry WHERE number > $1 ORDER BY number LIMIT $2'
  return (await pool.query<Row>({ name: 'audit-after', text, values: [number, limit] })).rows.map(toEntry)
}

/**
 * Lines are numbered in the order of time, but for what clocks of two processes differ: the days are turned into numbers with an
 * hour to spare, so that a question about one day does not walk through years.
 */
const page = async (pool: pg.Pool, filter: AuditFilter, { limit, cursor }: { limit: number; cursor?: string }) => {
  const { by, about, whats, from, to } = filter
  const { rows } = await pool.query<Row>({
    text: `SELECT * FROM audit_entry
           WHERE ($1::bigint IS NULL OR number < $1) AND ($2::text IS NULL OR by = $2) AND ($3::text IS NULL OR about = $3)
             AND ($4::text[] IS NULL OR what = ANY($4)) AND ($5::timestamptz IS NULL OR at >= $5)
             AND ($6::timestamptz IS NULL OR at < $6)
             AND ($5::timestamptz IS NULL OR number >= (SELECT number FROM audit_entry
                  WHERE at >= $5::timestamptz - interval '1 hour' ORDER BY at, number LIMIT 1))
             AND ($6::timestamptz IS NULL OR number <= (SELECT number FROM audit_entry
                  WHERE at < $6::timestamptz + interval '1 hour' ORDER BY at DESC, number DESC LIMIT 1))
           ORDER BY number DESC LIMIT $7`,
    values: [placeOf(cursor), by, about, whats, from, to, limit + 1].map(value => value ?? null),
  })
  const items = rows.slice(0, limit).map(toEntry)
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.number) : null }
}

/** A cursor that is not ours starts at the top. */
const placeOf = (cursor: string | undefined): number | null =>
  cursor && /^\d{1,15}$/.test(cursor) ? Number(cursor) : null

const toEntry = ({ number, at, by, what, about, detail, seal }: Row): AuditEntry => ({
  number: Number(number),
  at: at.toISOString(),
  by,
  what,
  ...(about === null ? {} : { about }),
  ...(detail === null ? {} : { detail: JSON.parse(detail) }),
  seal,
})
