import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openClient } from '../../../adapters/whatsapp-web/connection/open-client.js'
import type { WebClient } from '../../../adapters/whatsapp-web/library.js'

/** A raw message model, as in `test/fixtures/whatsapp-web`. */
export type Raw = Record<string, unknown>

interface Seen {
  sent: { to: string; text: string; id: string }[]
  seenChats: string[]
  typing: string[]
  codesFor: string[]
}

/** What a test can make happen on the page, and see there. */
export interface StubDriver {
  seen(): Promise<Seen>
  showNextCode(ref: string): Promise<void>
  link(): Promise<void>
  sync(): Promise<void>
  changeState(state: string): Promise<void>
  receive(raw: Raw, file?: { base64?: string; missing?: boolean }): Promise<void>
  knowNumber(privacyId: string, number: string): Promise<void>
  edit(id: string, body: string, at: number): Promise<void>
  revoke(id: string): Promise<void>
  acknowledge(id: string, ack: number): Promise<void>
  reload(): Promise<void>
  logOut(): Promise<void>
}

/**
 * Our own stand-in for WhatsApp Web, shown by the real whatsapp-web.js in a real Chromium without any network. It is linked or not
 * in the browser's own storage, as WhatsApp Web is.
 */
export const startWhatsAppWebStub = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-whatsapp-'))
  const clients: WebClient[] = []
  const file = path.join(folder, `${VERSION}.html`)
  const onThePhone = (history: { raw: Raw; base64?: string }[]) => writeFile(file, pageWith(history))
  await onThePhone([])

  const current = (): Page => {
    const page = clients.at(-1)?.pupPage
    if (!page) throw new Error('no page is open yet')
    return page as unknown as Page
  }

  return {
    folder,
    webVersion: { folder, version: VERSION },
    /** What the phone has, told of to nobody, when the page is loaded the next time. */
    onThePhone,
    driver: driverOf(current),
    /** Chromiums that were started so far. */
    clients,
    open: async (settings: Parameters<typeof openClient>[0]) => {
      const client = await openClient(settings)
      clients.push(client)
      return client
    },
    /** Chromium's own word for a page that dies. */
    async crashPage() {
      const session = await current().createCDPSession()
      // It never answers: who would?
      session.send('Page.crash').catch(() => undefined)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const VERSION = '2.3000.0-stub'
const PARTS = ['events', 'models', 'modules', 'driver']

/** Of puppeteer's page, what is needed here. */
interface Page {
  evaluate<Answer>(code: string): Promise<Answer>
  createCDPSession(): Promise<{ send(method: string): Promise<unknown> }>
}

const driverOf = (current: () => Page): StubDriver =>
  new Proxy({} as StubDriver, {
    get:
      (_target, action) =>
      (...args: unknown[]) => {
        const given = args.map(argument => JSON.stringify(argument)).join(', ')
        return current().evaluate(`window.stub.${String(action)}(${given})`)
      },
  })

/** Each part in a scope of its own; `<` is written so that no message can end the script. */
const pageWith = (history: unknown): string => {
  const script = (code: string) => `<script>{\n${code}\n}</script>`
  const parts = PARTS.map(part => readFileSync(path.join(import.meta.dirname, 'page', `${part}.js`), 'utf8'))
  const before = `window.onThePhone = ${JSON.stringify(history).replaceAll('<', '\\u003c')}`
  return ['<!doctype html><meta charset="utf-8"><title>stub</title>', ...[before, ...parts].map(script)].join('\n')
}
