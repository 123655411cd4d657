import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { WebClient, WebMessage } from '../../../adapters/whatsapp-web/library.js'

/** A recorded payload by its name in `test/fixtures/whatsapp-web`. */
export const recorded = <Shape = Record<string, unknown>>(name: string): Shape =>
  JSON.parse(readFileSync(`test/fixtures/whatsapp-web/${name}.json`, 'utf8')) as Shape

/** The library's own message, made from a raw model as the library makes it. Its types do not know that it can be constructed. */
export const messageOf = (raw: unknown, client: WebClient | null = null): WebMessage => new Message(client, raw)

// ---------------------------------------------------------------------------------------------------------------------

const { Message } = createRequire(import.meta.url)('whatsapp-web.js') as {
  Message: new (client: WebClient | null, raw: unknown) => WebMessage
}
