import type { LearningStore } from '../../../src/domain/learning/corrections/learning-store.js'
import type { Model } from '../../../src/domain/learning/model.js'
import { unpackModel } from '../../learned-model/packed.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { DECIDED, lookedAt, SAID } from './looked.js'
import { createRoundWork } from './round-work.js'
import { type ChoiceRow, type RoundRow, toChoice, toRound } from './rows.js'

/** What was learnt from people's corrections, in PostgreSQL. */
export const createLearningStore = (database: Pick<Database, 'pool' | 'prisma'>): LearningStore => {
  const query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    translating(async () => (await database.pool.query<Row>(sql, values)).rows)

  return {
    ...createRoundWork(database),
    looked: () => lookedAt(database),
    async countDecided() {
      const [row] = await query<{ n: number }>(`SELECT count(DISTINCT experience_id)::int AS n ${DECIDED}`)
      return row?.n ?? 0
    },
    async sinceLast() {
      const [row] = await query<{ decided: number; gone: number }>(SINCE_LAST)
      return row ?? { decided: 0, gone: 0 }
    },
    rounds: async limit => (await query<RoundRow>(`${ROUNDS} ORDER BY number DESC LIMIT $1`, [limit])).map(toRound),
    choices: async limit =>
      (await query<ChoiceRow>('SELECT number, by, at FROM reader_choice ORDER BY id DESC LIMIT $1', [limit])).map(
        toChoice,
      ),
    async inUse() {
      const [row] = await query<{ number: number | null }>(IN_USE)
      return row?.number ?? null
    },
    async model(number) {
      const [row] = await query<{ model: Buffer | null }>('SELECT model FROM learning_round WHERE number = $1', [
        number,
      ])
      return row?.model ? modelIn(row.model) : null
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const IN_USE = 'SELECT number FROM reader_choice ORDER BY id DESC LIMIT 1'

const ROUNDS = `SELECT number, asked_at, asked_by, state, progress, over_at, frame_version, outcome, model IS NOT NULL AS kept
  FROM learning_round`

const SINCE_LAST = `SELECT
  (SELECT count(DISTINCT experience_id)::int ${DECIDED}
    AND d.at > coalesce((SELECT asked_at FROM learning_round ORDER BY number DESC LIMIT 1), '-infinity')) AS decided,
  (SELECT count(*)::int FROM learning_round r, unnest(r.learnt_from) AS gone(id)
    WHERE r.number = (${IN_USE}) AND NOT EXISTS (SELECT 1 FROM experience e WHERE e.id = gone.id AND ${SAID})) AS gone`

/** What an Earshot of another time learnt may be of no use to this one, which then reads with what it came with. */
const modelIn = (bytes: Buffer): Promise<Model | null> => unpackModel(bytes).catch(() => null)
