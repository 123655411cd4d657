import { Prisma } from '../../../prisma/generated/client.js'
import type { Experience } from '../../../src/domain/experience.js'
import { entryTerms } from '../../../src/domain/inbox/terms.js'

/** What an entry is built with when many records are written in one statement. */
export const entryOf = (experience: Experience) => ({ id: experience.id, terms: entryTerms(experience) })

/** Letters of each kind of words that a search looks into: PostgreSQL refuses a tsvector of more than a megabyte. */
export const MOST_LETTERS = { words: 60_000, notes: 20_000 }

/**
 * Brings a record's entry up to date, within the transaction that saves the record. What is erased has none, and nothing of it
 * is compared with others.
 */
export const listEntry = async (transaction: Prisma.TransactionClient, experience: Experience): Promise<void> => {
  if (experience.state === 'erased') return forgetEntry(transaction, experience.id)
  await listEntries(transaction, [experience])
}

/** The same for several records, none of them erased. */
export const listEntries = async (transaction: Prisma.TransactionClient, experiences: Experience[]): Promise<void> => {
  await transaction.$executeRaw`
    INSERT INTO inbox_entry AS entry (id, received_at, terms, public_words, all_words)
    SELECT id, received_at, ARRAY(SELECT jsonb_array_elements_text(terms)), public_words, all_words
    FROM jsonb_to_recordset(${JSON.stringify(experiences.map(entryOf))}::jsonb) AS given (id uuid, terms jsonb)
    JOIN (${wordsOf(experiences.map(({ id }) => id))}) AS said USING (id)
    ON CONFLICT (id) DO UPDATE
      SET (received_at, terms, public_words, all_words)
        = (excluded.received_at, excluded.terms, excluded.public_words, excluded.all_words)
      WHERE (entry.received_at, entry.terms, entry.public_words, entry.all_words)
        IS DISTINCT FROM (excluded.received_at, excluded.terms, excluded.public_words, excluded.all_words)`
}

/** Takes in the notes of these records as they are now, within the transaction that changed them. */
export const reindex = async (transaction: Prisma.TransactionClient, ids: string[]): Promise<void> => {
  // A save of the record that is under way would write words without this note: one waits for the other.
  await transaction.$queryRaw`SELECT id FROM experience WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  await transaction.$executeRaw`
    UPDATE inbox_entry AS entry SET public_words = said.public_words, all_words = said.all_words
    FROM (${wordsOf(ids)}) AS said WHERE entry.id = said.id`
}

/** Takes a record out of every list, and out of the comparison with others. */
export const forgetEntry = async (transaction: Prisma.TransactionClient, id: string): Promise<void> => {
  await transaction.$executeRaw`DELETE FROM inbox_entry WHERE id = ${id}::uuid`
  await transaction.$executeRaw`DELETE FROM word_sketch WHERE id = ${id}::uuid`
  await transaction.$executeRaw`
    DELETE FROM possible_duplicate WHERE first_id = ${id}::uuid OR second_id = ${id}::uuid`
}

// ---------------------------------------------------------------------------------------------------------------------

/** The original words are taken in once more only where names were hidden in them. */
const wordsOf = (ids: string[]): Prisma.Sql => Prisma.sql`
  SELECT id, received_at, public_words,
    CASE WHEN words IS NULL OR words = redacted THEN public_words
      ELSE to_tsvector('english', left(words, ${MOST_LETTERS.words})) || public_words END AS all_words
  FROM (
    SELECT id, received_at, words, redacted,
      to_tsvector('english', left(coalesce(redacted, ''), ${MOST_LETTERS.words}))
        || to_tsvector('english', left(coalesce(notes, ''), ${MOST_LETTERS.notes})) AS public_words
    FROM (
      SELECT id, received_at, words, redacted ->> 'text' AS redacted,
        (SELECT string_agg(text, E'\n' ORDER BY at DESC) FROM note WHERE experience_id = experience.id) AS notes
      FROM experience WHERE id = ANY(${ids}::uuid[])
    ) AS texts
  ) AS public`
