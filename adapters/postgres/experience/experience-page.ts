import type { Prisma } from '../../../prisma/generated/client.js'
import type { Experience } from '../../../src/domain/experience.js'
import type { InboxFilter } from '../../../src/domain/inbox/inbox-filter.js'
import type { Page, PageOptions } from '../../../src/domain/ports.js'
import type { Database } from '../client.js'
import { placesOf } from '../inbox/lists.js'
import { cursorOf, placeAt } from '../page-cursor.js'
import { fromRow } from './experience-row.js'

/** One page of records, newest first: their places are found among the entries, then the records are read by their ids. */
export const experiencePage = async (
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  filter: InboxFilter,
  { limit, cursor, briefly, wholeRedaction, sees }: PageOptions,
): Promise<Page<Experience>> => {
  const after = cursor === undefined ? null : placeAt(cursor)
  const beyond = after && { id: after.id, receivedAt: after.at }
  const places = await placesOf(pool, filter, sees, { direction: 'older', beyond, limit: limit + 1 })
  const shown = places.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const letters = wholeRedaction ? ALL_LETTERS : FIRST_LETTERS
  const rows = briefly
    ? await briefRows(prisma, ids, letters)
    : await prisma.experience.findMany({ where: { id: { in: ids } } })
  const records = new Map(rows.map(row => [row.id, fromRow(row)]))
  const last = shown.at(-1)
  return {
    items: ids.flatMap(id => records.get(id) ?? []),
    nextCursor: places.length > limit && last ? cursorOf(last.receivedAt.toISOString(), last.id) : null,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Characters: more than any list shows. */
const FIRST_LETTERS = 1000

/** PostgreSQL's largest number of this type: all. Placeholders can be longer than what they hide. */
const ALL_LETTERS = 2_147_483_647

const LEFT_OUT = {
  original: true,
  words: true,
  reading: true,
  redacted: true,
  redactionChoices: true,
  tags: true,
  safeguarding: true,
} as const

interface Brief {
  id: string
  original: Prisma.JsonValue
  redacted: Prisma.JsonValue
  tags: Prisma.JsonValue
  safeguarding: Prisma.JsonValue
}

/** A page of the longest texts would take over a gigabyte to print 180 letters of each: so the database does the shortening. */
const briefRows = async (prisma: Database['prisma'], ids: string[], letters: number) => {
  const [rows, briefs] = await Promise.all([
    prisma.experience.findMany({ where: { id: { in: ids } }, omit: LEFT_OUT }),
    briefsOf(prisma, ids, letters),
  ])
  const briefById = new Map(briefs.map(brief => [brief.id, brief]))
  return rows.flatMap(row => {
    const brief = briefById.get(row.id)
    return brief ? [{ ...row, ...brief, words: null, reading: null, redactionChoices: null }] : []
  })
}

const briefsOf = (prisma: Database['prisma'], ids: string[], letters: number): Promise<Brief[]> =>
  prisma.$queryRaw<Brief[]>`
    SELECT id,
      (original - 'answers') || jsonb_build_object('parts',
        (SELECT coalesce(jsonb_agg(
            jsonb_set(jsonb_set(part - 'text', '{recording,transcript,text}', '""', false),
              '{recording,transcript,segments}', '[]', false) ORDER BY place), '[]')
          FROM jsonb_array_elements(original -> 'parts') WITH ORDINALITY AS one (part, place))) AS original,
      CASE WHEN redacted IS NOT NULL
        THEN jsonb_build_object('text', left(redacted ->> 'text', ${letters}::int), 'findings', '[]'::jsonb)
          || jsonb_strip_nulls(jsonb_build_object('otherLanguage', redacted -> 'otherLanguage'))
      END AS redacted,
      (SELECT coalesce(jsonb_agg(tag || '{"evidence": []}'), '[]') FROM jsonb_array_elements(tags) AS tag) AS tags,
      safeguarding || '{"evidence": []}' AS safeguarding
    FROM experience WHERE id = ANY(${ids}::uuid[])`
