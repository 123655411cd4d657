import type { LineStatus, Traffic } from '../../domain/channels/channel-status.js'
import type { Notice } from '../../domain/channels/notice.js'
import { noticeWords } from '../../domain/channels/notice-words.js'
import type { Channel } from '../../domain/incoming-message.js'
import { may, type Person } from '../../domain/people.js'
import { inForumTime } from '../dates.js'
import type { ChatSetUp, Site } from '../deps.js'
import { doneIn } from '../done.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'
import { type ChannelCard, chatCard, driverOf, webCard } from './card-view.js'
import { type PairingView, pairingView } from './pairing-view.js'

export interface ChannelsView {
  cards: ChannelCard[]
  /** True for those who may link the phone and set things going. */
  manages: boolean
  /** The phone of WhatsApp Web: what links it, null when it is linked or another driver is in use. */
  pairing: PairingView | null
  /** Whether there is a phone to link or unlink at all. */
  hasPhone: boolean
  /** Addresses that the platforms' own pages ask for. */
  webhooks: { whatsapp: string; telegram: string }
  email: { setUp: boolean; address: string }
  history: { when: string; what: string }[]
  /** What was just done, or null. */
  done: string | null
  phone: string
  errors: FormErrors | null
}

export interface ChannelsFound {
  lines: LineStatus[]
  notices: Notice[]
  traffic: Record<ShownChannel, Traffic>
}

/** The channels that have a card. */
export const SHOWN_CHANNELS = ['whatsapp', 'telegram', 'web', 'api'] as const satisfies readonly Channel[]
export type ShownChannel = (typeof SHOWN_CHANNELS)[number]

export interface ChannelsContext {
  chats: ChatSetUp
  site: Pick<Site, 'publicUrl'>
  person: Person
  hasEmail: boolean
  outcome?: unknown
  problem?: { phone: string; errors: FormErrors }
}

export const channelsView = async (found: ChannelsFound, context: ChannelsContext): Promise<ChannelsView> => {
  const { chats, person, hasEmail, problem } = context
  const manages = may(person, 'run-channels')
  const phone = chats.whatsapp === 'web' ? lineOf('whatsapp', chats, found.lines) : undefined
  return {
    cards: cardsOf(found, chats),
    manages,
    pairing: manages ? await pairingView(phone) : null,
    hasPhone: manages && chats.whatsapp === 'web',
    webhooks: webhooksOf(context.site),
    email: { setUp: hasEmail, address: person.email },
    history: manages ? found.notices.map(historyLine) : [],
    done: doneIn(DONE, context.outcome),
    phone: problem?.phone ?? '',
    errors: problem?.errors ?? null,
  }
}

/** The line of a channel, unless it was left behind by a driver that is no longer in use. */
export const lineOf = (channel: 'whatsapp' | 'telegram', chats: ChatSetUp, lines: LineStatus[]) =>
  lines.find(line => line.channel === channel && line.driver === driverOf(channel, chats))

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  asked: 'We have asked for it. It takes a few seconds until it shows here.',
  mailed: 'The test e-mail is sent. Look into your letter box, and into the spam folder too.',
  seen: 'Thank you. It is off your pages, and stays below until it is over.',
}

const cardsOf = ({ lines, notices, traffic }: ChannelsFound, chats: ChatSetUp): ChannelCard[] => [
  ...(['whatsapp', 'telegram'] as const).map(channel =>
    chatCard(channel, chats, { line: lineOf(channel, chats, lines), notices, traffic: traffic[channel] }),
  ),
  ...(['web', 'api'] as const).map(channel => webCard(channel, traffic[channel])),
]

const webhooksOf = ({ publicUrl }: Pick<Site, 'publicUrl'>) => {
  const start = publicUrl ?? 'https://your-address'
  return { whatsapp: `${start}${paths.whatsappWebhook()}`, telegram: `${start}${paths.telegramWebhook()}` }
}

const historyLine = (notice: Notice): ChannelsView['history'][number] => {
  const end = notice.overAt ? `until ${inForumTime(notice.overAt)}` : 'not over yet'
  return { when: `${inForumTime(notice.at)}, ${end}`, what: noticeWords(notice).happened }
}
