import pg from 'pg'
import { ENTRY_SHAPE } from '../../src/domain/inbox/terms.js'

/**
 * Fills an empty database with made-up records and their entries, as the product would write them: three years of them, themes
 * skewed, words by Zipf's law. All by the server itself; indexes are put back when the rows are in.
 */
export const fillWithRecords = async (url: string, size: number, tell = (_done: number) => {}): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET jit = off`)
    await client.query('TRUNCATE experience CASCADE; TRUNCATE inbox_word, inbox_word_round')
    const indexes = await takeIndexes(client)
    for (let done = 0; done < size; done += BATCH) {
      await client.query(RECORDS, [done, Math.min(size, done + BATCH), size])
      tell(Math.min(size, done + BATCH))
    }
    for (const index of indexes) await client.query(index)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

/** The theme of which nothing has come in for a year and a half. */
export const OLD_THEME = 'theme-old'

// ---------------------------------------------------------------------------------------------------------------------

const BATCH = 50_000

/** Drops the indexes that no rule of the tables rests on. @returns how to make them again */
const takeIndexes = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid IN ('experience'::regclass, 'inbox_entry'::regclass) AND NOT indisunique`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return rows.map(({ definition }) => definition)
}

/** Some five thousand words that look like words: a beginning, a middle and an ending each. */
const WORD = `(ARRAY['sch', 'tr', 'pl', 'w', 'b', 'r', 'ass', 'f', 'tea', 'ch', 'd', 'p', 's', 'm', 'v', 'n', 'l', 'h'])[1 + r % 18]
  || (ARRAY['oo', 'an', 'ai', 'ea', 'i', 'o', 'u', 'e', 'a', 'ou', 'ri', 'ne', 'lo', 'ma', 'ti', 'vu', 'ol'])[1 + r / 18 % 17]
  || (ARRAY['l', 'sport', 'n', 't', 'ter', 'g', 'ment', 'm', 'ck', 'rd', 'p', 'st', 'lk', 'nt', 'sh', 'b'])[1 + r / 306]`

/** $1 to $2 of $3 records; a letter of the alphabet stands for a code of the frame. */
const RECORDS = `
  WITH made AS (
    SELECT gen_random_uuid() AS id, n,
      timestamptz '2023-11-01' + (n::float / $3 + random() / $3) * interval '1095 days' AS at,
      (SELECT string_agg(${WORD}, ' ') FROM (
         SELECT floor(exp(random() * ln(4890)))::int AS r FROM generate_series(1, 30 + n % 60)) AS ranks) AS text,
      ARRAY(SELECT DISTINCT 'theme-' || floor(exp(random() * ln(60)))::int FROM generate_series(1, n % 4))
        || CASE WHEN n < $3 * 0.5 AND random() < 0.6 THEN ARRAY['${OLD_THEME}'] ELSE '{}' END AS themes,
      'service-' || floor(exp(random() * ln(15)))::int AS service,
      'need-' || floor(exp(random() * ln(12)))::int AS need,
      'phase-' || (random() * 6)::int AS phase,
      'area-' || floor(exp(random() * ln(20)))::int AS area,
      (ARRAY['web', 'whatsapp', 'telegram', 'paper', 'padlet'])[1 + floor(random() * 5)::int] AS channel,
      (random() * 4)::int - 2 AS sentiment,
      CASE WHEN random() < 0.7 THEN 'reviewed' ELSE 'ready' END AS state,
      random() < 0.01 AS flagged
    FROM generate_series($1::int + 1, $2::int) AS n),
  records AS (
    INSERT INTO experience (id, reference, channel, external_id, received_at, sent_at, consent, original, words, redacted,
      tags, themes, services, needs, phase, area, language, sentiment, kind, safeguarding_level, safeguarding, split_into,
      state, understood_at, compared_for, touched_at, starts, entry_shape, invented, version)
    SELECT id, 'R' || n, channel, 'x' || n, at, at, '{"keep": true}',
      jsonb_build_object('kind', 'text', 'parts', jsonb_build_array(jsonb_build_object('id', n, 'text', text))),
      text, jsonb_build_object('text', text, 'findings', '[]'::jsonb),
      (SELECT coalesce(jsonb_agg(jsonb_build_object('codeId', theme, 'by', 'machine', 'confidence', 0.9, 'evidence',
        '[]'::jsonb, 'at', at, 'status', 'confirmed')), '[]') FROM unnest(themes) AS theme),
      themes, ARRAY[service], ARRAY[need], phase, area, 'en', sentiment::text, 'experience',
      CASE WHEN flagged THEN 'concern' ELSE 'none' END,
      CASE WHEN flagged THEN '{"level": "concern", "evidence": []}' ELSE '{"level": "none", "evidence": []}' END::jsonb,
      '{}', state, at, at, at, '{}', ${ENTRY_SHAPE}, false, 1
    FROM made)
  INSERT INTO inbox_entry (id, received_at, terms, public_words, all_words)
  SELECT id, at, ARRAY['week:' || floor(extract(epoch FROM at::timestamptz(3)) / 604800)::int, 'channel:' || channel, 'state:' || state,
      'assignee:nobody', CASE WHEN flagged THEN 'lane:safeguarding' ELSE 'lane:inbox' END]
      || ARRAY(SELECT 'theme:' || theme FROM unnest(themes) AS theme)
      || ARRAY['service:' || service, 'need:' || need, 'phase:' || phase, 'area:' || area, 'lang:en',
        'sentiment:' || sentiment, 'kind:experience']
      || CASE WHEN state = 'ready' AND (flagged OR cardinality(themes) >= 5) THEN ARRAY['pile:look-first'] ELSE '{}' END
      || CASE WHEN state = 'ready' AND cardinality(themes) = 0 THEN ARRAY['pile:no-theme'] ELSE '{}' END
      || CASE WHEN flagged THEN ARRAY['flagged'] ELSE '{}' END || ARRAY['real'],
    to_tsvector('english', text), to_tsvector('english', text)
  FROM made`
