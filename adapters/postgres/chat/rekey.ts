import type pg from 'pg'

/**
 * Whatever somebody told or answered goes by another key from now on. What somebody is just reading or changing is changed over this
 * version and not over the one before.
 */
export const rekey = async (client: pg.PoolClient, before: string[], now: string): Promise<void> => {
  for (const table of ['experience', 'survey_response']) {
    await client.query(
      `UPDATE ${table} SET contributor_key = $2, version = version + 1
       WHERE contributor_key = ANY($1) AND contributor_key <> $2`,
      [before, now],
    )
  }
}
