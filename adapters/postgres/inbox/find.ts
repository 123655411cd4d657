import { weekOf } from '../../../src/domain/inbox/terms.js'
import type { Ask } from './asking.js'
import { type Bind, binding, both, byDate, byEntry, byIndex, type Conditions, isIndexed } from './conditions.js'
import { sampleOf } from './sample.js'

/** How much of the entries is read, by either way of finding. */
export const LIMITS = {
  /** Entries walked along: some milliseconds. A list that holds one record in forty has its page among them. */
  walk: 2000,
  /** Matches that are read to be sorted. */
  sorted: 8000,
}

/** Where a record stands in every list: newest first, the id breaks ties. */
export interface Place {
  id: string
  receivedAt: Date
}

export interface Way {
  direction: 'older' | 'newer'
  /** Begins beyond this place; null begins at the end of the list. */
  beyond: Place | null
  limit: number
}

/**
 * The next records of a list, in the order of the way, in steps of which none is left to the planner's luck. A walk along the
 * nearest entries fills the page where a list is dense. Where it does not, a sample tells why: matches are rare, then the index
 * of terms and words gives them all, to be sorted; or they are many but far, then they are looked up week after week, which
 * passes over a week without a match in a fraction of a millisecond.
 */
export const findPlaces = async (ask: Ask, conditions: Conditions, way: Way, limits = LIMITS): Promise<Place[]> => {
  if (conditions.ids) return amongIds(ask, conditions, conditions.ids, way)
  const near = await walk(ask, conditions, way, limits.walk)
  if (near.length >= way.limit) return near
  const walked = await endOfWalk(ask, conditions, way, limits.walk)
  if (!walked) return near
  const rest = { ...way, beyond: walked, limit: way.limit - near.length }
  const sample = await sampleOf(ask, conditions, SAMPLE)
  const isRare = sample.found <= limits.sorted && isIndexed(sample.conditions)
  const search = isRare ? allAtOnce : weekByWeek
  return [...near, ...(await search(ask, sample.conditions, rest))]
}

// ---------------------------------------------------------------------------------------------------------------------

/** Entries: enough to tell one in a hundred from one in two hundred, more often than not. */
const SAMPLE = 1000

const SIGNS = {
  older: { beyond: '<', order: 'DESC', step: -1 },
  newer: { beyond: '>', order: 'ASC', step: 1 },
} as const

const orderOf = ({ direction }: Way): string => {
  const { order } = SIGNS[direction]
  return `ORDER BY received_at ${order}, id ${order}`
}

const byPlace = ({ direction, beyond }: Way, bind: Bind): string =>
  beyond
    ? `(received_at, id) ${SIGNS[direction].beyond} (${bind(beyond.receivedAt)}::timestamptz, ${bind(beyond.id)}::uuid)`
    : 'true'

/** The nearest entries in order, whatever they are of; an index gives them. */
const nearest = (conditions: Conditions, way: Way, bind: Bind): string =>
  `FROM inbox_entry WHERE ${both([byPlace(way, bind), byDate(conditions, bind)])} ${orderOf(way)}`

const walk = (ask: Ask, conditions: Conditions, way: Way, entries: number): Promise<Place[]> => {
  const { values, bind } = binding()
  return askPlaces(
    ask,
    `SELECT id, received_at FROM (SELECT * ${nearest(conditions, way, bind)} LIMIT ${bind(entries)}) AS near
     WHERE ${both([byIndex(conditions, bind), byEntry(conditions, bind)])} LIMIT ${bind(way.limit)}`,
    values,
  )
}

/** Where the walk ended; null when it went to the end of the list. */
const endOfWalk = async (ask: Ask, conditions: Conditions, way: Way, entries: number): Promise<Place | null> => {
  const { values, bind } = binding()
  const places = await askPlaces(
    ask,
    `SELECT id, received_at ${nearest(conditions, way, bind)} OFFSET ${bind(entries - 1)} LIMIT 1`,
    values,
  )
  return places[0] ?? null
}

/** `OFFSET 0`, here and below, keeps the dates and the order out of sight of the planner, who would walk along them instead. */
const allAtOnce = (ask: Ask, conditions: Conditions, way: Way): Promise<Place[]> => {
  const { values, bind } = binding()
  return askPlaces(
    ask,
    `SELECT id, received_at FROM (SELECT * FROM inbox_entry WHERE ${byIndex(conditions, bind)} OFFSET 0) AS found
     WHERE ${both([byEntry(conditions, bind), byPlace(way, bind)])} ${orderOf(way)} LIMIT ${bind(way.limit)}`,
    values,
  )
}

const weekByWeek = async (ask: Ask, conditions: Conditions, way: Way): Promise<Place[]> => {
  const end: Way = { direction: way.direction === 'older' ? 'newer' : 'older', beyond: null, limit: 1 }
  const [last] = await walk(ask, { ...conditions, terms: [], commonTerms: [], words: null }, end, 1)
  if (!way.beyond || !last) return []
  const { values, bind } = binding()
  const { order, step } = SIGNS[way.direction]
  const weeks = [way.beyond, last].map(place => bind(weekOf(place.receivedAt)))
  return askPlaces(
    ask,
    `SELECT id, received_at
     FROM (SELECT week FROM generate_series(${weeks.map(week => `${week}::int`).join()}, ${step}) AS week ORDER BY week ${order}) AS weeks
     CROSS JOIN LATERAL (
       SELECT id, received_at FROM (
         SELECT * FROM inbox_entry WHERE ${byIndex(conditions, bind, `'week:' || week`)} OFFSET 0) AS found
       WHERE ${both([byEntry(conditions, bind), byPlace(way, bind)])} ${orderOf(way)} LIMIT ${bind(way.limit)}) AS matches
     ORDER BY week ${order}, received_at ${order}, id ${order} LIMIT ${bind(way.limit)}`,
    values,
  )
}

const amongIds = (ask: Ask, conditions: Conditions, ids: string[], way: Way): Promise<Place[]> => {
  const { values, bind } = binding()
  return askPlaces(
    ask,
    `SELECT id, received_at FROM (SELECT * FROM inbox_entry WHERE id = ANY(${bind(ids)}::uuid[]) OFFSET 0) AS found
     WHERE ${both([byIndex(conditions, bind), byEntry(conditions, bind), byPlace(way, bind)])} ${orderOf(way)}
     LIMIT ${bind(way.limit)}`,
    values,
  )
}

const askPlaces = async (ask: Ask, text: string, values: unknown[]): Promise<Place[]> => {
  const rows = await ask<{ id: string; received_at: Date }>(text, values)
  return rows.map(({ id, received_at }) => ({ id, receivedAt: received_at }))
}
