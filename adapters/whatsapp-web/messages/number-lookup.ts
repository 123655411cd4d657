import type { WebClient, WebMessage } from '../library.js'
import { within } from '../waiting/within.js'

/** @returns the chat id by number of whoever sent a message from a privacy id, where WhatsApp knows it */
export type NumberLookup = (message: WebMessage) => Promise<string | null>

export const createNumberLookup = (client: WebClient, patience: number): NumberLookup => {
  const known = new Map<string, string>()

  const ask = async (privacyId: string): Promise<string | null> => {
    const answers = await within(patience, client.getContactLidAndPhone([privacyId])).catch(() => [])
    const number = answers[0]?.pn ?? null
    if (number) known.set(privacyId, number)
    return number
  }

  return async message => {
    const privacyId = String('from' in message ? message.from : '')
    if (!privacyId.endsWith('@lid')) return null
    return known.get(privacyId) ?? (await ask(privacyId))
  }
}
