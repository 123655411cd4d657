import { weekOf } from '../../src/domain/inbox/terms.js'
import type { Ask } from './inbox-asking.js'
import { type Bind, binding, both, byDate, byId, byIndex, type Conditions } from './inbox-conditions.js'

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
 * The next records of a list, in the order of the way. Two steps, neither left to the planner's luck: a walk along the nearest
 * entries, which fills the page where a list is dense; else week after week, each by the index of terms and words, which passes
 * over weeks without a match in microseconds.
 */
export const findPlaces = async (ask: Ask, conditions: Conditions, way: Way): Promise<Place[]> => {
  if (conditions.ids) return amongIds(ask, conditions, way)
  const near = await walk(ask, conditions, way)
  if (near.length >= way.limit) return near
  const edge = await edgeOf(ask, conditions, way)
  if (!edge) return near
  const far = await weekByWeek(
    ask,
    conditions,
    { ...way, beyond: edge.walked, limit: way.limit - near.length },
    edge.last,
  )
  return [...near, ...far]
}

// ---------------------------------------------------------------------------------------------------------------------

/** Entries: some milliseconds. A list that holds one record in forty has its page among them. */
const WALK = 2000

const SIGNS = {
  older: { beyond: '<', order: 'DESC' },
  newer: { beyond: '>', order: 'ASC' },
} as const

interface Row {
  id: string
  received_at: Date
}

const toPlace = ({ id, received_at }: Row): Place => ({ id, receivedAt: received_at })

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

const walk = async (ask: Ask, conditions: Conditions, way: Way): Promise<Place[]> => {
  const { values, bind } = binding()
  const rows = await ask<Row>(
    `SELECT id, received_at FROM (SELECT * ${nearest(conditions, way, bind)} LIMIT ${WALK}) AS near
     WHERE ${byIndex(conditions, bind)} LIMIT ${bind(way.limit)}`,
    values,
  )
  return rows.map(toPlace)
}

/** How far the walk went, and where the last entry beyond it stands; null when it went to the end. */
const edgeOf = async (ask: Ask, conditions: Conditions, way: Way): Promise<{ walked: Place; last: Date } | null> => {
  const { values, bind } = binding()
  const [walked] = await ask<Row>(
    `SELECT id, received_at ${nearest(conditions, way, bind)} OFFSET ${WALK - 1} LIMIT 1`,
    values,
  )
  if (!walked) return null
  const end = binding()
  const backwards: Way = { direction: way.direction === 'older' ? 'newer' : 'older', beyond: null, limit: 1 }
  const [last] = await ask<Row>(
    `SELECT id, received_at ${nearest(conditions, backwards, end.bind)} LIMIT 1`,
    end.values,
  )
  return last ? { walked: toPlace(walked), last: last.received_at } : null
}

/** `OFFSET 0` keeps the dates and the order out of sight of the planner, who would walk along them instead. */
const weekByWeek = async (ask: Ask, conditions: Conditions, way: Way, last: Date): Promise<Place[]> => {
  const { values, bind } = binding()
  const { order } = SIGNS[way.direction]
  const [first, end] = [way.beyond?.receivedAt ?? last, last].map(weekOf)
  const rows = await ask<Row>(
    `SELECT id, received_at
     FROM (SELECT week FROM generate_series(${bind(first)}::int, ${bind(end)}::int, ${order === 'DESC' ? -1 : 1}) AS week
           ORDER BY week ${order}) AS weeks
     CROSS JOIN LATERAL (
       SELECT id, received_at FROM (
         SELECT id, received_at FROM inbox_entry WHERE ${byIndex(conditions, bind, `'week:' || week`)} OFFSET 0) AS found
       WHERE ${both([byPlace(way, bind), byDate(conditions, bind)])} ${orderOf(way)} LIMIT ${bind(way.limit)}) AS matches
     ORDER BY week ${order}, received_at ${order}, id ${order} LIMIT ${bind(way.limit)}`,
    values,
  )
  return rows.map(toPlace)
}

const amongIds = async (ask: Ask, conditions: Conditions, way: Way): Promise<Place[]> => {
  const { values, bind } = binding()
  const rows = await ask<Row>(
    `SELECT id, received_at FROM (
       SELECT * FROM inbox_entry WHERE ${both([byId(conditions, bind), byDate(conditions, bind)])} OFFSET 0) AS found
     WHERE ${both([byIndex(conditions, bind), byPlace(way, bind)])} ${orderOf(way)} LIMIT ${bind(way.limit)}`,
    values,
  )
  return rows.map(toPlace)
}
