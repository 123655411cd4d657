import { randomUUID } from 'node:crypto'
import type { Database } from '../../adapters/postgres/client.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { reindex } from '../../adapters/postgres/inbox/entry.js'
import { countWords } from '../../adapters/postgres/inbox/words.js'
import type { Finding } from '../contracts/finding.js'
import { fakeClock } from './fake-clock.js'

/** Records in PostgreSQL, and what stands beside them. Tables are emptied first. */
export const storedFinding = async ({ pool, prisma }: Database): Promise<Finding> => {
  await pool.query('TRUNCATE experience, conversation CASCADE')
  await pool.query('TRUNCATE inbox_word, inbox_word_round')
  return {
    store: createExperienceStore({ pool, prisma }, fakeClock()),
    async addNote(experienceId, text) {
      await prisma.$transaction(async transaction => {
        await transaction.note.create({
          data: { id: randomUUID(), experienceId, by: randomUUID(), at: new Date(), text },
        })
        await reindex(transaction, [experienceId])
      })
    },
    async askForPerson(contributorKey) {
      const id = randomUUID()
      await pool.query(
        `INSERT INTO conversation (id, channel, state, version, created_at) VALUES ($1, 'whatsapp', '{}', 1, now())`,
        [id],
      )
      await pool.query('INSERT INTO conversation_key (contributor_key, conversation_id, main) VALUES ($1, $2, true)', [
        contributorKey,
        id,
      ])
      await pool.query(`INSERT INTO to_do (id, kind, conversation_id, at) VALUES ($1, 'human', $1, now())`, [id])
    },
    async pair(id, otherId) {
      await pool.query(
        'INSERT INTO possible_duplicate (first_id, second_id, likeness) VALUES (least($1::uuid, $2), greatest($1::uuid, $2), 1)',
        [id, otherId],
      )
    },
    learnWords: () => countWords(pool, new Date(), new Date(Date.now() + 1)),
  }
}
