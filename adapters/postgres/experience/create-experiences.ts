import type pg from 'pg'
import type { Experience } from '../../../src/domain/experience.js'
import { ENTRY_SHAPE } from '../../../src/domain/inbox/terms.js'
import type { Created } from '../../../src/domain/ports.js'
import { databaseUnavailable, isUnavailable } from '../errors.js'
import { groupCommit } from '../group-commit.js'
import { entryOf } from '../inbox/entry.js'
import { toNewRow } from './experience-row.js'

/**
 * Writes new records and their entries in the inbox, several callers to a commit. One statement for all: the cost of a message under load is a
 * fraction of a round trip, and each caller still hears nothing before its own row is on the disk. Its words are found from the
 * first time it is worked on, seconds later: taking them in here would cost a third of all that can come in.
 */
export const createExperiences = (pool: pg.Pool): ((experience: Experience) => Promise<Created>) =>
  groupCommit(experiences => commitAll(pool, experiences), { most: 200, lanes: 2, isShared: isUnavailableHere })

// ---------------------------------------------------------------------------------------------------------------------

const isUnavailableHere = (error: unknown): boolean => isUnavailable(error) || isUnavailable((error as Error).cause)

const INSERT = {
  name: 'create-experiences',
  text: `WITH created AS (
           INSERT INTO experience SELECT * FROM jsonb_populate_recordset(NULL::experience, $1::jsonb)
           ON CONFLICT DO NOTHING RETURNING id, received_at),
         listed AS (
           INSERT INTO inbox_entry (id, received_at, terms, public_words, all_words)
           SELECT id, received_at, ARRAY(SELECT jsonb_array_elements_text(terms)), '', ''
           FROM created JOIN jsonb_to_recordset($2::jsonb) AS given (id uuid, terms jsonb) USING (id))
         SELECT id FROM created`,
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
      values: [
        JSON.stringify(experiences.map(one => ({ ...toNewRow(one), entry_shape: ENTRY_SHAPE }))),
        JSON.stringify(experiences.map(entryOf)),
      ],
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
