import { type KnownWord, nearWords, SHORTEST_FORGIVEN } from '../../../src/domain/inbox/near-words.js'
import type { Ask } from './asking.js'
import { quotedLexeme, unquotedLexeme } from './lexemes.js'

/**
 * What somebody typed as a tsquery in which each word may also be one that is spelled much like it; null where there is
 * nothing to search by. Words that must not be there are taken as they are spelled.
 */
export const searchQuery = async (ask: Ask, search: string | undefined): Promise<string | null> => {
  const asked = search?.slice(0, MOST_LETTERS).trim()
  if (!asked) return null
  const [row] = await ask<{ query: string; near: Asked[] | null }>(NEAR, [asked, SHORTEST_FORGIVEN])
  if (!row?.query) return null
  const near = new Map((row.near ?? []).map(({ word, stem, known }) => [stem, stemsNear(word, known)]))
  return row.query.replace(LEXEMES, (whole: string, lexeme?: string) =>
    lexeme === undefined
      ? whole
      : anyOf([...new Set([lexeme, ...(near.get(unquotedLexeme(lexeme)) ?? []).map(quotedLexeme)])]),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

/** More than anybody types; each word costs a look into the known words. */
const MOST_LETTERS = 300

/** A word that was asked for, and the known words that share most groups of three letters with it. */
interface Asked {
  word: string
  stem: string
  known: (KnownWord & { stem: string })[]
}

const stemsNear = (word: string, known: Asked['known']): string[] => {
  const near = new Set(nearWords(word, known))
  return known.filter(one => near.has(one.word)).map(({ stem }) => stem)
}

/** Compared as they are written, for a mistake in a word often gives it another stem. The domain judges which are near enough. */
const NEAR = `
  SELECT websearch_to_tsquery('english', $1)::text AS query,
    (SELECT jsonb_agg(jsonb_build_object('word', asked.word, 'stem', stem, 'known', known)) FROM (
       SELECT written.lexeme AS word, stemmed.lexeme AS stem, (
         SELECT coalesce(jsonb_agg(nearest), '[]') FROM (
           SELECT word, stem, records FROM inbox_word ORDER BY word <-> written.lexeme LIMIT 40) AS nearest) AS known
       FROM unnest(to_tsvector('simple', $1)) AS written
       CROSS JOIN LATERAL unnest(to_tsvector('english', written.lexeme)) AS stemmed
       WHERE length(written.lexeme) >= $2 LIMIT 12) AS asked) AS near`

/**
 * A tsquery as PostgreSQL prints it: 'stem', !'stem', !( 'two' <-> 'stems' ). What stands behind a ! is passed over. A quotation mark
 * ends a stem only where no other follows, so that there is one way to read it: two would take time without end.
 * https://www.postgresql.org/docs/18/datatype-textsearch.html#DATATYPE-TSQUERY
 */
const LEXEMES = /!\( (?:'(?:[^']|'')*'(?!')|[^')])*\)|!'(?:[^']|'')*'(?!')|('(?:[^']|'')*'(?!'))/g

const anyOf = (lexemes: string[]): string => (lexemes.length === 1 ? lexemes.join() : `( ${lexemes.join(' | ')} )`)
