import type { Pool } from 'pg'
import type { Arrivals, Traffic } from '../../../src/domain/channels/channel-status.js'
import { paceSince, perDay } from '../../../src/domain/channels/usual-pace.js'
import { CHAT_CHANNELS } from '../../../src/domain/chat/chat-event.js'
import type { Channel } from '../../../src/domain/incoming-message.js'

/** What came in and what went out. Chats are counted by their messages, all other channels by their records. */
export const traffic = async (pool: Pool, channel: Channel, now: Date): Promise<Traffic> => {
  const since = paceSince(now)
  const [inward, outward, usual] = await Promise.all([
    one<Inward>(pool, INWARD[kindOf(channel)], [channel, new Date(now.getTime() - DAY)]),
    one<Outward>(pool, OUTWARD, [channel, since]),
    arrivals(pool, channel, since),
  ])
  return {
    lastIn: inward?.last?.toISOString() ?? null,
    lastOut: outward?.last?.toISOString() ?? null,
    perDay: perDay(usual, now),
    inLastDay: inward?.in_last_day ?? 0,
    waitingToSend: outward?.waiting ?? 0,
    failedToSend: outward?.failed ?? 0,
  }
}

export const arrivals = async (pool: Pool, channel: Channel, since: Date): Promise<Arrivals> => {
  const { rows } = await pool.query<Hour>(HOURS[kindOf(channel)], [channel, since])
  return {
    count: rows.reduce((total, { count }) => total + count, 0),
    hours: rows.map(({ hour }) => hour),
    last: rows.at(-1)?.last ?? null,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Inward {
  last: Date | null
  in_last_day: number
}

interface Outward {
  last: Date | null
  waiting: number
  failed: number
}

interface Hour {
  hour: Date
  count: number
  last: Date
}

type Kind = 'chat' | 'other'

const DAY = 86_400_000

const kindOf = (channel: Channel): Kind => (CHAT_CHANNELS.some(chat => chat === channel) ? 'chat' : 'other')

const one = async <Row extends object>(pool: Pool, sql: string, values: unknown[]): Promise<Row | undefined> =>
  (await pool.query<Row>(sql, values)).rows[0]

/** An edit, a deletion and a farewell are no messages. What could not be understood is one. What people split came in once. */
const ARRIVED: Record<Kind, string> = {
  chat: `SELECT received_at FROM chat_event WHERE channel = $1 AND kind NOT IN ('edit', 'deletion', 'gone')`,
  other: `SELECT received_at FROM experience WHERE channel = $1 AND NOT invented AND split_from IS NULL`,
}

const inward = (arrived: string): string => `
  SELECT max(received_at) AS last, (count(*) FILTER (WHERE received_at > $2))::int AS in_last_day FROM (${arrived}) AS arrived`

const INWARD: Record<Kind, string> = { chat: inward(ARRIVED.chat), other: inward(ARRIVED.other) }

const hours = (arrived: string): string => `
  SELECT date_trunc('hour', received_at, 'UTC') AS hour, count(*)::int AS count, max(received_at) AS last
  FROM (${arrived}) AS arrived WHERE received_at >= $2 GROUP BY hour ORDER BY hour`

const HOURS: Record<Kind, string> = { chat: hours(ARRIVED.chat), other: hours(ARRIVED.other) }

const OUTWARD = `
  SELECT max(sent_at) AS last, (count(*) FILTER (WHERE state IN ('waiting', 'sending')))::int AS waiting,
    (count(*) FILTER (WHERE created_at >= $2 AND (state = 'failed' OR delivery = 'failed')))::int AS failed
  FROM outbox WHERE channel = $1`
