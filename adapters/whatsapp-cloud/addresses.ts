import type { ChatSender } from '../../src/domain/chat/chat-event.js'
import type { AnyMessage, Contact } from './payload.js'

/**
 * Who sent a message. The number comes first, because the other driver of WhatsApp knows people by it; the business-scoped
 * user id (BSUID) is what there is of people who hide their number.
 * @returns null when the message names nobody
 */
export const senderOf = (message: AnyMessage, contacts: Contact[]): ChatSender | null => {
  const contact = contactOf(message, contacts)
  return asSender(addressesOf([message.from, contact?.wa_id, message.from_user_id, contact?.user_id]))
}

/** The addresses among Meta's ids, numbers first: `+447700900123`, `bsuid:GB.1000000000000777`. */
export const addressesOf = (ids: (string | undefined)[]): string[] => {
  const given = ids.filter(id => id !== undefined)
  const numbers = given.filter(id => NUMBER.test(id)).map(id => `+${id.replace('+', '')}`)
  const userIds = given.filter(id => BSUID.test(id)).map(id => `${BSUID_PREFIX}${id}`)
  return [...new Set([...numbers, ...userIds])]
}

/** @param addresses the one for replies first */
export const asSender = ([address, ...alsoKnownAs]: string[]): ChatSender | null => {
  if (address === undefined) return null
  return alsoKnownAs.length === 0 ? { address } : { address, alsoKnownAs }
}

/** How a request to Meta names the receiver of this address. Null: an address of the other driver that Meta does not know. */
export const receiverOf = (address: string): { to: string } | { recipient: string } | null => {
  if (address.startsWith('+')) return { to: address.slice(1) }
  if (address.startsWith(BSUID_PREFIX)) return { recipient: address.slice(BSUID_PREFIX.length) }
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

const BSUID_PREFIX = 'bsuid:'
const NUMBER = /^\+?\d{5,15}$/
/** Country, dot, up to 128 letters and digits; `GB.ENT.` for ids that several accounts share. */
const BSUID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/

/** Some kinds of message carry the number only, or nothing: the contact beside them says who it is. */
const contactOf = ({ from, from_user_id }: AnyMessage, contacts: Contact[]): Contact | undefined => {
  const ids = [from, from_user_id].filter(id => id !== undefined)
  if (ids.length === 0) return contacts.length === 1 ? contacts[0] : undefined
  return contacts.find(({ wa_id, user_id }) => [wa_id, user_id].some(id => id !== undefined && ids.includes(id)))
}
