import type { CodingRound, SamplingMethod } from '../../../src/domain/agreement/coding-round.js'

/** A round with its coders and items as one row. No row holds what anybody said of an item. */
export const ROUNDS = `
  SELECT round.*,
    (SELECT coalesce(json_agg(json_build_object('id', coder_id, 'handedInAt', handed_in_at, 'coded',
        (SELECT count(*) FROM coding WHERE coding.round_id = round.id AND coding.coder_id = coder.coder_id))
        ORDER BY position), '[]')
      FROM coding_round_coder coder WHERE coder.round_id = round.id) AS coders,
    (SELECT coalesce(json_agg(json_build_object('number', number, 'experienceId', experience_id, 'machine', machine,
        'codes', settled_codes, 'by', settled_by, 'at', settled_at) ORDER BY number), '[]')
      FROM coding_round_item item WHERE item.round_id = round.id) AS items
  FROM coding_round round`

export interface RoundRow {
  id: string
  name: string
  practice: boolean
  method: string
  size: number
  seed: string
  list: string
  pool: number
  cut: boolean
  frame_version: string
  created_by: string
  created_at: Date
  coders: { id: string; handedInAt: string | null; coded: number }[]
  items: {
    number: number
    experienceId: string
    machine: string[]
    codes: string[]
    by: string | null
    at: string | null
  }[]
}

export const toRound = (row: RoundRow): CodingRound => ({
  id: row.id,
  name: row.name,
  practice: row.practice,
  drawing: {
    method: row.method as SamplingMethod,
    size: row.size,
    seed: row.seed,
    list: row.list,
    pool: row.pool,
    cut: row.cut,
  },
  frameVersion: row.frame_version,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  coders: row.coders.map(coder => ({ ...coder, handedInAt: coder.handedInAt && stamp(coder.handedInAt) })),
  items: row.items.map(({ codes, by, at, ...item }) => ({
    ...item,
    settled: by === null || at === null ? null : { codes, by, at: stamp(at) },
  })),
})

// ---------------------------------------------------------------------------------------------------------------------

/** PostgreSQL writes moments inside JSON in its own way. */
const stamp = (moment: string): string => new Date(moment).toISOString()
