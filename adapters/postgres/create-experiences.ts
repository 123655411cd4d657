import type pg from 'pg'
import type { Experience } from '../../src/domain/experience.js'
import type { Created } from '../../src/domain/ports.js'
import { databaseUnavailable, isUnavailable } from './errors.js'
import { toNewRow } from './experience-row.js'
import { groupCommit } from './group-commit.js'

/**
 * Writes new records, several callers to a commit. One statement, one parameter: the cost of a message under load is a
 * fraction of a round trip, and each caller still hears nothing before its own row is on the disk.
 */
export const createExperiences = (pool: pg.Pool): ((experience: Experience) => Promise<Created>) =>
  groupCommit(experiences => commitAll(pool, experiences), { most: 200, lanes: 2, isShared: isUnavailableHere })

// ---------------------------------------------------------------------------------------------------------------------

const isUnavailableHere = (error: unknown): boolean => isUnavailable(error) || isUnavailable((error as Error).cause)

const INSERT = {
  name: 'create-experiences',
  text: `INSERT INTO experience SELECT * FROM jsonb_populate_recordset(NULL::experience, $1::jsonb)
         ON CONFLICT DO NOTHING RETURNING id`,
}

const FIND_KNOWN = {
  name: 'find-known-experiences',
  text: `SELECT e.channel, e.external_id, e.reference FROM experience e
         JOIN unnest($1::text[], $2::text[]) AS asked (channel, external_id) USING (channel, external_id)`,
}

const commitAll = async (pool: pg.Pool, experiences: Experience[]): Promise<Created[]> => {
  try {
    const inserted = await pool.query<{ id: string }>({
      ...INSERT,
      values: [JSON.stringify(experiences.map(toNewRow))],
    })
    if (inserted.rowCount === experiences.length) return experiences.map(() => ({ outcome: 'created' }))
    return await withKnown(pool, experiences, new Set(inserted.rows.map(row => row.id)))
  } catch (error) {
    throw isUnavailable(error) ? databaseUnavailable(error) : error
  }
}

/** A row that was not written met another with its external id (a second delivery) or, once in billions, its reference. */
const withKnown = async (pool: pg.Pool, experiences: Experience[], created: Set<string>): Promise<Created[]> => {
  const others = experiences.filter(({ id }) => !created.has(id))
  const { rows } = await pool.query<{ channel: string; external_id: string; reference: string }>({
    ...FIND_KNOWN,
    values: [others.map(({ channel }) => channel), others.map(({ externalId }) => externalId)],
  })
  const known = new Map(rows.map(row => [`${row.channel} ${row.external_id}`, row.reference]))
  return experiences.map(({ id, channel, externalId }) => {
    if (created.has(id)) return { outcome: 'created' }
    const reference = known.get(`${channel} ${externalId}`)
    return reference ? { outcome: 'duplicate', reference } : { outcome: 'reference-taken' }
  })
}
