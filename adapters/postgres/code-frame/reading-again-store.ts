import type { ReadingAgain, ReadingAgainStore } from '../../../src/domain/code-frame/reading-again.js'
import type { Ids } from '../../../src/domain/ports.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'

/** `<` and `>` rather than `<>`: so the index experience_reader finds the few on either side among a million. */
const BEHIND = `FROM experience WHERE state = 'ready' AND failure IS NULL
  AND (reading ->> 'reader' < $1 OR reading ->> 'reader' > $1)`

/** Which open records were read with what, in PostgreSQL. */
export const createReadingAgainStore = (
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  ids: Pick<Ids, 'experience'>,
): ReadingAgainStore => ({
  async countBehind(reader) {
    const { rows } = await translating(() => pool.query<{ n: number }>(`SELECT count(*)::int AS n ${BEHIND}`, [reader]))
    return rows[0]?.n ?? 0
  },
  async behind(reader, limit) {
    const { rows } = await translating(() =>
      pool.query<{ id: string }>(`SELECT id ${BEHIND} LIMIT $2`, [reader, limit]),
    )
    return rows.map(({ id }) => id)
  },
  async start({ at, ...asked }) {
    const data = { id: ids.experience(), at: new Date(at), ...asked }
    await translating(() => prisma.readingAgain.create({ data }))
  },
  async newest() {
    const row = await translating(() => prisma.readingAgain.findFirst({ orderBy: [{ at: 'desc' }, { id: 'desc' }] }))
    return row && toReadingAgain(row)
  },
  async end(id, at) {
    await translating(() => prisma.readingAgain.updateMany({ where: { id, overAt: null }, data: { overAt: at } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

type Row = NonNullable<Awaited<ReturnType<Database['prisma']['readingAgain']['findFirst']>>>

const toReadingAgain = ({ at, overAt, ...row }: Row): ReadingAgain => ({
  ...row,
  at: at.toISOString(),
  overAt: overAt?.toISOString() ?? null,
})
