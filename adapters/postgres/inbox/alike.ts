import { likenessOf, type Said, tellingWords, WORTH_SHOWING, weighing } from '../../../src/domain/inbox/alike.js'
import type { Alike } from '../../../src/domain/inbox/inbox-filter.js'
import type { KnownWord } from '../../../src/domain/inbox/near-words.js'
import type { Database } from '../client.js'
import { type Ask, asking } from './asking.js'
import { quotedLexeme } from './lexemes.js'
import { SAMPLED } from './sample.js'

/** Records that are most like this one. What is closed or stands in the safeguarding lane is not offered, nor invented to real. */
export const alikeTo = (pool: Database['pool'], id: string, limit: number): Promise<Alike[]> =>
  asking(pool, async ask => {
    const [row] = await ask<EntryRow>(ENTRY, [id])
    if (!row || row.words.length === 0) return []
    const known = await ask<KnownWord>(KNOWN, [row.words])
    const [sample] = await ask<{ records: number }>('SELECT count(*)::int AS records FROM inbox_sample', [])
    const weigh = weighing(known, SAMPLED * (sample?.records ?? 0))
    const here = saidIn(row)
    const best = (await candidates(ask, row, known))
      .map(other => ({ id: other.id, likeness: likenessOf(here, saidIn(other), weigh) }))
      .filter(({ likeness }) => likeness >= WORTH_SHOWING)
      .toSorted((one, other) => other.likeness - one.likeness || (one.id < other.id ? -1 : 1))
      .slice(0, limit)
    return withReferences(ask, best)
  })

// ---------------------------------------------------------------------------------------------------------------------

/** More have no chance to be looked at: some megabytes are read for them. */
const MOST_CANDIDATES = 400

interface EntryRow {
  id: string
  terms: string[]
  words: string[]
}

const KNOWN = 'SELECT stem AS word, sum(records)::int AS records FROM inbox_word WHERE stem = ANY($1) GROUP BY stem'

const ENTRY = 'SELECT id, terms, tsvector_to_array(public_words) AS words FROM inbox_entry WHERE id = $1'

const CANDIDATES = `
  SELECT id, terms, tsvector_to_array(public_words) AS words FROM inbox_entry
  WHERE public_words @@ $1::tsquery AND terms @> ARRAY['lane:inbox'] AND NOT terms @> ARRAY['state:closed']
    AND (terms @> ARRAY['real']) = $2 AND id <> $3 LIMIT ${MOST_CANDIDATES}`

const saidIn = ({ terms, words }: EntryRow): Said => ({
  words,
  themes: terms.filter(term => term.startsWith('theme:')),
})

const candidates = async (ask: Ask, { id, terms, words }: EntryRow, known: KnownWord[]): Promise<EntryRow[]> => {
  const telling = tellingWords(words, known, MOST_CANDIDATES)
  if (telling.words.length === 0) return []
  const query = telling.words.map(quotedLexeme)
  return ask<EntryRow>(CANDIDATES, [query.join(telling.all ? ' & ' : ' | '), terms.includes('real'), id])
}

const withReferences = async (ask: Ask, found: { id: string; likeness: number }[]): Promise<Alike[]> => {
  const rows = await ask<{ id: string; reference: string }>(
    'SELECT id, reference FROM experience WHERE id = ANY($1::uuid[])',
    [found.map(({ id }) => id)],
  )
  const references = new Map(rows.map(({ id, reference }) => [id, reference]))
  return found.flatMap(({ id, likeness }) => {
    const reference = references.get(id)
    return reference === undefined ? [] : [{ reference, likeness }]
  })
}
