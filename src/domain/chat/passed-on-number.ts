import type { ChatChannel } from './chat-event.js'

/**
 * Networks give numbers that are not used any more to other people, and whoever has a number has its WhatsApp. British networks
 * take back a prepaid number after about half a year without use; accounts of Telegram stay with their person.
 */
const HALF_A_YEAR_MS = 180 * 24 * 3_600_000

/** Whether somebody who writes from a known number may be another person by now. */
export const mayBeSomebodyElse = (channel: ChatChannel, lastHeardAt: Date | null, at: Date): boolean =>
  channel === 'whatsapp' && lastHeardAt !== null && at.getTime() - lastHeardAt.getTime() > HALF_A_YEAR_MS
