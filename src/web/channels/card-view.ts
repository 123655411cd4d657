import type { Driver, LineStatus, Traffic } from '../../domain/channels/channel-status.js'
import type { Notice } from '../../domain/channels/notice.js'
import { type NoticeWords, noticeWords } from '../../domain/channels/notice-words.js'
import type { ChatChannel } from '../../domain/chat/chat-event.js'
import type { Channel } from '../../domain/incoming-message.js'
import { inForumTime } from '../dates.js'
import type { ChatSetUp } from '../deps.js'
import { channelNames } from '../experience-words.js'
import { paceInWords } from './pace.js'

export interface ChannelCard {
  id: Channel
  name: string
  state: { text: string; colour: string }
  /** Since when it is so, or null. */
  since: string | null
  problems: NoticeWords[]
  facts: { key: string; value: string }[]
  /** False: the page says how to connect it. */
  setUp: boolean
}

/** A chat channel: its line, what stands against it, and its traffic. */
export const chatCard = (
  channel: ChatChannel,
  chats: ChatSetUp,
  { line, notices, traffic }: { line: LineStatus | undefined; notices: Notice[]; traffic: Traffic },
): ChannelCard => {
  const driver = driverOf(channel, chats)
  const problems = driver ? problemsOf(channel, line, notices) : []
  return {
    id: channel,
    name: channelNames[channel],
    state: driver ? stateOf(line, problems) : { text: 'Not set up', colour: 'grey' },
    since: driver && line ? inForumTime(line.since) : null,
    problems,
    facts: factsOf(driver, traffic),
    setUp: driver !== null,
  }
}

/** A channel that is part of the web side: whoever reads this page sees that it works. */
export const webCard = (channel: 'web' | 'api', traffic: Traffic): ChannelCard => ({
  id: channel,
  name: channelNames[channel],
  state: { text: 'Working', colour: 'green' },
  since: null,
  problems: [],
  facts: inwardFacts(traffic),
  setUp: true,
})

/** Which driver the settings ask for, or null. */
export const driverOf = (channel: ChatChannel, { whatsapp, telegram }: ChatSetUp): Driver | null => {
  if (channel === 'whatsapp') return whatsapp && `whatsapp-${whatsapp}`
  if (channel === 'telegram') return telegram && 'telegram'
  return 'practice'
}

// ---------------------------------------------------------------------------------------------------------------------

const DRIVERS: Record<Driver, string> = {
  'whatsapp-web': 'The forum’s phone (WhatsApp Web)',
  'whatsapp-cloud': 'Meta’s own service (Cloud API)',
  telegram: 'A Telegram bot',
  practice: 'This site',
}

const STATES: Record<LineStatus['state'], ChannelCard['state']> = {
  off: { text: 'Switched off', colour: 'grey' },
  starting: { text: 'Starting', colour: 'blue' },
  'waiting-for-pairing': { text: 'Waiting for the phone', colour: 'yellow' },
  connected: { text: 'Working', colour: 'green' },
  trouble: { text: 'Not working', colour: 'red' },
}

const stateOf = (line: LineStatus | undefined, problems: NoticeWords[]): ChannelCard['state'] => {
  const { state } = line ?? { state: 'starting' as const }
  return state === 'connected' && problems.length > 0 ? { text: 'Needs a look', colour: 'yellow' } : STATES[state]
}

/** What its holder says, and what the watch over all lines has found. */
const problemsOf = (channel: ChatChannel, line: LineStatus | undefined, notices: Notice[]): NoticeWords[] => {
  const open = notices.filter(({ about, overAt }) => about === channel && overAt === null)
  const problems = new Set([...(line?.problem ? [line.problem] : []), ...open.map(({ problem }) => problem)])
  return [...problems].map(problem => noticeWords({ about: channel, problem }))
}

const inwardFacts = ({ lastIn, perDay, inLastDay }: Traffic): ChannelCard['facts'] => [
  { key: 'Last message in', value: lastIn ? inForumTime(lastIn) : 'None yet' },
  { key: 'In the last 24 hours', value: String(inLastDay) },
  { key: 'Usually', value: paceInWords(perDay) },
]

/** A channel that was never connected has nothing to tell. */
const factsOf = (driver: Driver | null, traffic: Traffic): ChannelCard['facts'] => {
  if (driver) return [{ key: 'Connected by', value: DRIVERS[driver] }, ...chatFacts(traffic)]
  return traffic.lastIn ? chatFacts(traffic) : []
}

const chatFacts = (traffic: Traffic): ChannelCard['facts'] => [
  ...inwardFacts(traffic),
  { key: 'Last answer out', value: traffic.lastOut ? inForumTime(traffic.lastOut) : 'None yet' },
  { key: 'Answers waiting to go out', value: String(traffic.waitingToSend) },
  ...(traffic.failedToSend > 0
    ? [{ key: 'Could not be sent, in four weeks', value: String(traffic.failedToSend) }]
    : []),
]
