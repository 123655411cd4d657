import type { Looked } from '../../../src/domain/learning/corrections/correction-of.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { fromRow } from '../experience/experience-row.js'

/** Open records that were told to this forum; while there are none, the made-up ones, so that a group can see how it works. */
export const SAID = `e.state IN ('ready', 'reviewed') AND e.invented =
  NOT EXISTS (SELECT 1 FROM experience told WHERE NOT told.invented AND told.state IN ('ready', 'reviewed'))`

/** Decisions that say something of a record's words, and stand. */
export const DECIDED = `FROM decision d JOIN experience e ON e.id = d.experience_id
  WHERE d.undone_at IS NULL AND (d.what LIKE '%-tag' OR d.what LIKE 'set-%' OR d.what = 'review') AND ${SAID}`

/** Records about which people said something. */
export async function* lookedAt({ pool, prisma }: Pick<Database, 'pool' | 'prisma'>): AsyncGenerator<Looked> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await translating(() => pool.query<{ id: string; alone: boolean }>(LOOKED, [last, AT_ONCE]))
    const alone = new Map(rows.map(row => [row.id, row.alone]))
    const found = await translating(() => prisma.experience.findMany({ where: { id: { in: [...alone.keys()] } } }))
    for (const row of found) yield { experience: fromRow(row), reviewedAlone: alone.get(row.id) ?? false }
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)?.id ?? last
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const AT_ONCE = 200

/** What was marked as reviewed together with others was not read for that. */
const ALONE = `EXISTS (SELECT 1 FROM decision d WHERE d.experience_id = e.id AND d.what = 'review' AND d.batch IS NULL
  AND d.undone_at IS NULL AND d.at = (e.review ->> 'at')::timestamptz)`

const LOOKED = `SELECT e.id, ${ALONE} AS alone FROM experience e WHERE e.id > $1 AND ${SAID} AND (
    e.review IS NOT NULL OR e.decided IS NOT NULL OR e.safeguarding ?| ARRAY['raisedBy', 'lifted', 'closedAt']
    OR jsonb_path_exists(e.tags, '$[*] ? (@.by != "machine" || @.status != "suggested")'))
  ORDER BY e.id LIMIT $2`
