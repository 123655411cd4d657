import type pg from 'pg'

/** Whoever claimed it and has not said a word since is taken to have died. */
const LEASE = "interval '5 minutes'"

export const claimAlert = async (pool: pg.Pool, experienceId: string, round: string, at: Date): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `INSERT INTO safeguarding_alert (experience_id, round, claimed_at) VALUES ($1, $2, $3)
     ON CONFLICT (experience_id, round) DO UPDATE SET claimed_at = $3
     WHERE safeguarding_alert.done_at IS NULL AND safeguarding_alert.claimed_at <= $3::timestamptz - ${LEASE}`,
    [experienceId, round, at],
  )
  return rowCount === 1
}

export const alertDone = async (pool: pg.Pool, experienceId: string, round: string, at: Date): Promise<void> => {
  await pool.query('UPDATE safeguarding_alert SET done_at = $3 WHERE experience_id = $1 AND round = $2', [
    experienceId,
    round,
    at,
  ])
}

export const releaseAlert = async (pool: pg.Pool, experienceId: string, round: string): Promise<void> => {
  await pool.query('DELETE FROM safeguarding_alert WHERE experience_id = $1 AND round = $2 AND done_at IS NULL', [
    experienceId,
    round,
  ])
}
