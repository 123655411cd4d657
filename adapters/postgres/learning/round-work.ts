import { randomUUID } from 'node:crypto'
import type { Claim, FinishedRound, LearningStore } from '../../../src/domain/learning/corrections/learning-store.js'
import { packModel } from '../../learned-model/packed.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { inTransaction } from '../transaction.js'

type RoundWork = Pick<LearningStore, 'ask' | 'claim' | 'goesOn' | 'giveBack' | 'finish' | 'fail' | 'use'>

/** The work of a round: asked for once, taken on by one worker at a time, and ended by whoever holds it then. */
export const createRoundWork = ({ pool }: Pick<Database, 'pool'>): RoundWork => {
  const changes = async (sql: string, values: unknown[]): Promise<boolean> =>
    translating(async () => (await pool.query(sql, values)).rowCount === 1)

  return {
    ask: (by, at) => changes(ASK, [at, by]),
    async claim(at) {
      const claim = randomUUID()
      return inTransaction(pool, async client => {
        await client.query(GIVE_UP, [at, MOST_TRIES])
        const { rows } = await client.query<{ number: number }>(CLAIM, [at, claim])
        return rows[0] ? { number: rows[0].number, claim } : null
      })
    },
    goesOn: ({ number, claim }, progress, at) =>
      changes(`UPDATE learning_round SET progress = $3, heard_at = $4 ${HELD}`, [number, claim, progress, at]),
    async giveBack({ number, claim }) {
      await changes(`UPDATE learning_round SET state = 'waiting', claim = NULL, tries = tries - 1 ${HELD}`, [
        number,
        claim,
      ])
    },
    async fail({ number, claim }, at) {
      await changes(`UPDATE learning_round SET state = 'failed', over_at = $3 ${HELD}`, [number, claim, at])
    },
    finish: (claim, learnt, at) => finish(pool, claim, learnt, at),
    use: (number, by, at) => changes(USE, [number, by, at]),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** A round that ends its process again and again must not do so for ever. */
const MOST_TRIES = 3
/** Models that read once and are still there to go back to. */
const MOST_KEPT = 5

const ASK = `INSERT INTO learning_round (number, asked_at, asked_by, state, progress, tries, frame_version, learnt_from)
  SELECT coalesce(max(number), 0) + 1, $1, $2, 'waiting', 0, 0, '', '{}' FROM learning_round ON CONFLICT DO NOTHING`

const UNHEARD = `state = 'learning' AND heard_at < $1::timestamptz - interval '2 minutes'`

const GIVE_UP = `UPDATE learning_round SET state = 'failed', over_at = $1 WHERE ${UNHEARD} AND tries >= $2`

const CLAIM = `UPDATE learning_round SET state = 'learning', claim = $2, heard_at = $1, progress = 0, tries = tries + 1
  WHERE state = 'waiting' OR (${UNHEARD}) RETURNING number`

const HELD = `WHERE number = $1 AND claim = $2 AND state = 'learning'`

const USE = `INSERT INTO reader_choice (number, by, at) SELECT $1::int, $2::uuid, $3::timestamptz
  WHERE $1::int IS NULL OR EXISTS (SELECT 1 FROM learning_round WHERE number = $1 AND model IS NOT NULL)`

const FINISH = `UPDATE learning_round SET state = 'done', progress = 1, over_at = $3, outcome = $4, frame_version = $5,
  learnt_from = $6, model = $7 ${HELD}`

const FORGET = `UPDATE learning_round SET model = NULL WHERE model IS NOT NULL AND number NOT IN (
  SELECT number FROM reader_choice WHERE number IS NOT NULL GROUP BY number ORDER BY max(id) DESC LIMIT ${MOST_KEPT})`

const finish = async (pool: Database['pool'], { number, claim }: Claim, learnt: FinishedRound, at: Date) => {
  const { outcome, frameVersion, learntFrom, use } = learnt
  const packed = use ? Buffer.from(await packModel(learnt.model)) : null
  return inTransaction(pool, async client => {
    const { rowCount } = await client.query(FINISH, [number, claim, at, outcome, frameVersion, learntFrom, packed])
    if (rowCount !== 1) return false
    if (use) await client.query(USE, [number, null, at])
    await client.query(FORGET)
    return true
  })
}
