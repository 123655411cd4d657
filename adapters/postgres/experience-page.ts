import type { Prisma } from '../../prisma/generated/client.js'
import type { Experience } from '../../src/domain/experience.js'
import type { InboxFilter } from '../../src/domain/inbox/inbox-filter.js'
import type { Page, PageOptions } from '../../src/domain/ports.js'
import type { Database } from './client.js'
import { fromRow } from './experience-row.js'
import { afterCursor, cursorOf, whereOf } from './inbox-filter.js'

/** One page of records, newest first. */
export const experiencePage = async (
  prisma: Database['prisma'],
  filter: InboxFilter,
  { limit, cursor, briefly }: PageOptions,
): Promise<Page<Experience>> => {
  const after = cursor === undefined ? null : afterCursor(cursor)
  const asked = {
    where: { AND: [whereOf(filter), ...(after ? [after] : [])] },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.ExperienceOrderByWithRelationInput[],
    take: limit + 1,
  }
  const rows = briefly ? await briefRows(prisma, asked) : await prisma.experience.findMany(asked)
  const items = rows.slice(0, limit).map(fromRow)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Characters: more than any list shows. */
const FIRST_LETTERS = 1000

const LEFT_OUT = { original: true, words: true, reading: true, redacted: true, tags: true, safeguarding: true } as const

interface Brief {
  id: string
  original: Prisma.JsonValue
  redacted: Prisma.JsonValue
  tags: Prisma.JsonValue
  safeguarding: Prisma.JsonValue
}

/** A page of the longest texts would take over a gigabyte to print 180 letters of each: so the database does the shortening. */
const briefRows = async (
  prisma: Database['prisma'],
  asked: Pick<Prisma.ExperienceFindManyArgs, 'where' | 'orderBy' | 'take'>,
) => {
  const rows = await prisma.experience.findMany({ ...asked, omit: LEFT_OUT })
  const briefs = new Map((await briefsOf(prisma, rows)).map(brief => [brief.id, brief]))
  return rows.flatMap(row => {
    const brief = briefs.get(row.id)
    return brief ? [{ ...row, ...brief, words: null, reading: null }] : []
  })
}

const briefsOf = (prisma: Database['prisma'], rows: { id: string }[]): Promise<Brief[]> =>
  prisma.$queryRaw<Brief[]>`
    SELECT id,
      (original - 'answers') || jsonb_build_object('parts',
        (SELECT coalesce(jsonb_agg(
            jsonb_set(jsonb_set(part - 'text', '{recording,transcript,text}', '""', false),
              '{recording,transcript,segments}', '[]', false) ORDER BY place), '[]')
          FROM jsonb_array_elements(original -> 'parts') WITH ORDINALITY AS one (part, place))) AS original,
      CASE WHEN redacted IS NOT NULL
        THEN jsonb_build_object('text', left(redacted ->> 'text', ${FIRST_LETTERS}::int), 'findings', '[]'::jsonb)
      END AS redacted,
      (SELECT coalesce(jsonb_agg(tag || '{"evidence": []}'), '[]') FROM jsonb_array_elements(tags) AS tag) AS tags,
      safeguarding || '{"evidence": []}' AS safeguarding
    FROM experience WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`
