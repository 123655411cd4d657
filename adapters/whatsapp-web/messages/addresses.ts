import type { ChatSender } from '../../../src/domain/chat/chat-event.js'

/**
 * Who writes from a chat of one person.
 * @param chatId `447700900123@c.us`, or `110000000000001@lid`: a privacy id, which is no number
 * @param number the chat id by number that WhatsApp knows for a privacy id, or null
 * @returns null for what is not a chat of one person, or is of a kind that we do not know
 */
export const senderOf = (chatId: string, number: string | null): ChatSender | null => {
  const own = parts(chatId)
  if (own?.server === 'c.us') return { address: `+${own.account}` }
  if (own?.server !== 'lid') return null
  const known = number === null ? null : parts(number)
  if (known?.server !== 'c.us') return { address: `lid:${own.account}` }
  return { address: `+${known.account}`, alsoKnownAs: [`lid:${own.account}`] }
}

/** @returns null for an address that this driver cannot write to, such as the Cloud API's `bsuid:...` */
export const chatIdOf = (address: string): string | null => {
  const number = /^\+(\d+)$/.exec(address)?.[1]
  if (number) return `${number}@c.us`
  const privacyId = /^lid:(\d+)$/.exec(address)?.[1]
  return privacyId ? `${privacyId}@lid` : null
}

/** Groups, status updates, broadcast lists and newsletters: nobody tells us something there. */
export const isOfMany = (chatId: string): boolean => /@(g\.us|broadcast|newsletter)$/.test(chatId)

// ---------------------------------------------------------------------------------------------------------------------

/** An account can come with the number of one of its devices: `447700900123:7@c.us`. */
const parts = (chatId: string): { account: string; server: string } | null => {
  const [, account, server] = /^(\d+)(?::\d+)?@([a-z.]+)$/.exec(chatId) ?? []
  return account && server ? { account, server } : null
}
