import { mkdir } from 'node:fs/promises'
import type { ClientOptions } from 'whatsapp-web.js'
import { AppError } from '../../../src/domain/errors.js'
import type { WebClient } from '../library.js'
import { launchOptions, removeForeignLock } from './chrome.js'

export interface ClientSettings {
  /** Null when there is none. */
  chromePath: string | null
  /** Holds the whole WhatsApp account. */
  sessionDir: string
  /** A page to show in place of web.whatsapp.com, for tests: `<folder>/<version>.html`. */
  webVersion?: { folder: string; version: string }
}

export type OpenClient = (settings: ClientSettings) => Promise<WebClient>

/**
 * The real client, not yet started. The library takes half a second to load, so only who needs it waits for it.
 * @throws AppError `misconfigured` without a Chromium
 */
export const openClient: OpenClient = async settings => {
  const { chromePath, sessionDir } = settings
  if (!chromePath)
    throw new AppError('misconfigured', 'WhatsApp needs Chromium. Install it, or say where it is with CHROME_PATH.')
  await mkdir(sessionDir, { recursive: true, mode: 0o700 })
  await removeForeignLock(sessionDir)
  const { default: whatsapp } = await import('whatsapp-web.js')
  // At a log-out the library would delete the profile under the running browser; the session does it afterwards.
  const authStrategy = Object.assign(new whatsapp.LocalAuth({ dataPath: sessionDir }), { logout: async () => {} })
  const options: ClientOptions = { authStrategy, puppeteer: launchOptions(chromePath), ...pageOptions(settings) }
  return withLateFailures(new whatsapp.Client(options))
}

// ---------------------------------------------------------------------------------------------------------------------

const pageOptions = ({ webVersion }: ClientSettings): ClientOptions => {
  // Else the library writes what it loads into the working folder.
  if (!webVersion) return { webVersionCache: { type: 'none' } }
  const { folder, version } = webVersion
  return { webVersion: version, webVersionCache: { type: 'local', path: folder, strict: true } }
}

interface Injecting {
  inject(): Promise<void>
  emit(event: string, reason: string): unknown
}

/**
 * After every navigation the library prepares the page anew, and nobody would hear of a failure: an unhandled rejection, which
 * ends the process. Here it counts as a lost connection. The first time is part of `initialize`, which tells by itself.
 */
const withLateFailures = (client: object): WebClient => {
  const injecting = client as Injecting
  const inject = injecting.inject.bind(client)
  let first = true
  injecting.inject = async () => {
    if (first) {
      first = false
      return await inject()
    }
    await inject().catch(() => injecting.emit('disconnected', 'PAGE_NOT_READY'))
  }
  return client as WebClient
}
