import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type {
  Driver,
  KeptLine,
  LineProblem,
  LineState,
  LineStore,
} from '../../../src/domain/channels/channel-status.js'
import type { ChatChannel } from '../../../src/domain/chat/chat-event.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { arrivals, traffic } from './traffic.js'

export const createLineStore = ({ pool, prisma }: Pick<Database, 'pool' | 'prisma'>): LineStore => ({
  ...statuses(prisma),
  traffic: (channel, now) => translating(() => traffic(pool, channel, now)),
  arrivals: (channel, since) => translating(() => arrivals(pool, channel, since)),
  async putAside(channel) {
    const { rows } = await translating(() => pool.query<{ count: number }>(COUNT_PUT_ASIDE, [channel]))
    return rows[0]?.count ?? 0
  },
  async addCommand(channel, sealed, at) {
    await translating(() => prisma.lineCommand.create({ data: { channel, sealed, at } }))
  },
  async takeCommand(channel) {
    const { rows } = await translating(() => pool.query<{ sealed: string; at: Date }>(TAKE_OLDEST, [channel]))
    const [row] = rows
    return row ? { sealedCommand: row.sealed, at: row.at } : null
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const COUNT_PUT_ASIDE = `SELECT count(*)::int AS count FROM chat_event WHERE channel = $1 AND state = 'unreadable'`

const TAKE_OLDEST = `
  DELETE FROM line_command WHERE id = (
    SELECT id FROM line_command WHERE channel = $1 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
  ) RETURNING sealed, at`

const statuses = ({ line }: PrismaClient): Pick<LineStore, 'statuses' | 'saveStatus' | 'savePairing'> => ({
  async statuses() {
    return (await translating(() => line.findMany({ orderBy: { channel: 'asc' } }))).map(toKeptLine)
  },
  async saveStatus({ channel, driver, state, problem, since, seenAt }) {
    const data = { driver, state, problem, since: new Date(since), seenAt: new Date(seenAt) }
    await translating(() => line.upsert({ where: { channel }, create: { channel, ...data }, update: data }))
  },
  async savePairing(channel, pairing) {
    await translating(() => line.updateMany({ where: { channel }, data: { pairing } }))
  },
})

type Row = Prisma.LineGetPayload<Record<string, never>>

const toKeptLine = ({ channel, driver, state, problem, since, seenAt, pairing }: Row): KeptLine => ({
  channel: channel as ChatChannel,
  driver: driver as Driver,
  state: state as LineState,
  problem: problem as LineProblem | null,
  since: since.toISOString(),
  seenAt: seenAt.toISOString(),
  sealedPairing: pairing,
})
