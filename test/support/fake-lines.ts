import type { Arrivals, KeptLine, LineStore } from '../../src/domain/channels/channel-status.js'
import { paceSince, perDay } from '../../src/domain/channels/usual-pace.js'
import type { ChatChannel } from '../../src/domain/chat/chat-event.js'
import type { Channel } from '../../src/domain/incoming-message.js'
import type { LineWorld } from '../contracts/line-store.js'

const HOUR = 3_600_000

/** Lines kept in memory: the same promises as the real store, with messages that tests let come and go. */
export const fakeLines = (): LineStore & Omit<LineWorld, 'lines'> => {
  const lines = new Map<ChatChannel, KeptLine>()
  const commands: { channel: ChatChannel; sealedCommand: string; at: Date }[] = []
  const messages = fakeMessages()
  return {
    ...messages,
    statuses: async () => [...lines.values()],
    async saveStatus(status) {
      lines.set(status.channel, { ...status, sealedPairing: lines.get(status.channel)?.sealedPairing ?? null })
    },
    async savePairing(channel, sealedPairing) {
      const line = lines.get(channel)
      if (line) lines.set(channel, { ...line, sealedPairing })
    },
    async addCommand(channel, sealedCommand, at) {
      commands.push({ channel, sealedCommand, at })
    },
    async takeCommand(asked) {
      const found = commands.findIndex(({ channel }) => channel === asked)
      const [command] = found < 0 ? [] : commands.splice(found, 1)
      return command ? { sealedCommand: command.sealedCommand, at: command.at } : null
    },
  }
}

/** The same, as the contract of stores of lines asks for it. */
export const fakeLineWorld = async (): Promise<LineWorld> => {
  const lines = fakeLines()
  return { ...lines, lines }
}

// ---------------------------------------------------------------------------------------------------------------------

type Spoken = { channel: Channel; at: Date; became: 'sent' | 'waiting' | 'failed' }

const fakeMessages = (): Pick<LineStore, 'traffic' | 'arrivals' | 'putAside'> & Omit<LineWorld, 'lines'> => {
  const arrived: { channel: Channel; at: Date }[] = []
  const spoken: Spoken[] = []
  const puzzles: ChatChannel[] = []
  const timesOf = (asked: Channel) =>
    arrived
      .filter(({ channel }) => channel === asked)
      .map(({ at }) => at.getTime())
      .sort((a, b) => a - b)
  return {
    arrive: async (channel, at) => void arrived.push({ channel, at }),
    edit: async () => undefined,
    puzzle: async channel => void puzzles.push(channel),
    putAside: async channel => puzzles.filter(one => one === channel).length,
    speak: async (channel, at, became) => void spoken.push({ channel, at, became }),
    arrivals: async (channel, since) => arrivalsOf(timesOf(channel).filter(time => time >= since.getTime())),
    async traffic(channel, now) {
      const times = timesOf(channel)
      const since = paceSince(now)
      const ours = spoken.filter(one => one.channel === channel)
      return {
        lastIn: lastOf(times),
        lastOut: lastOf(ours.filter(({ became }) => became !== 'waiting').map(({ at }) => at.getTime())),
        perDay: perDay(arrivalsOf(times.filter(time => time >= since.getTime())), now),
        inLastDay: times.filter(time => time > now.getTime() - 24 * HOUR).length,
        waitingToSend: ours.filter(({ became }) => became === 'waiting').length,
        failedToSend: ours.filter(({ became, at }) => became === 'failed' && at >= since).length,
      }
    },
  }
}

const lastOf = (times: number[]): string | null =>
  times.length > 0 ? new Date(Math.max(...times)).toISOString() : null

const arrivalsOf = (times: number[]): Arrivals => {
  const last = times.at(-1)
  return {
    count: times.length,
    hours: [...new Set(times.map(time => Math.floor(time / HOUR) * HOUR))].map(hour => new Date(hour)),
    last: last === undefined ? null : new Date(last),
  }
}
