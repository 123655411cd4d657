import type { PresenceStore } from '../../../src/domain/review/review-store.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'

export const createPresenceStore = ({ pool }: Pick<Database, 'pool'>): PresenceStore => ({
  look: (reference, personId, at) =>
    translating(async () => {
      const since = new Date(at.getTime() - MINUTE)
      await pool.query(FORGET, [since])
      await pool.query(LOOK, [reference, personId, at])
      const { rows } = await pool.query<{ person_id: string }>(OTHERS, [reference, personId, since])
      return rows.map(row => row.person_id)
    }),
})

// ---------------------------------------------------------------------------------------------------------------------

const MINUTE = 60_000

/** Rows that others write at this moment are left alone: two people never wait for each other. */
const FORGET = `
  DELETE FROM presence WHERE (experience_id, person_id) IN (
    SELECT experience_id, person_id FROM presence WHERE at <= $1 FOR UPDATE SKIP LOCKED)`

const LOOK = `
  INSERT INTO presence (experience_id, person_id, at) SELECT id, $2, $3 FROM experience WHERE reference = $1
  ON CONFLICT (experience_id, person_id) DO UPDATE SET at = excluded.at`

const OTHERS = `
  SELECT person_id FROM presence JOIN experience ON id = experience_id
  WHERE reference = $1 AND person_id <> $2 AND at > $3 ORDER BY person_id`
