import type { Browser, BrowserContextOptions } from 'playwright-core'
import { beforeAll } from 'vitest'
import type { Person } from '../../src/domain/people.js'
import { launchBrowser, openVisitor, type Visitor } from './browser.js'
import { fakeMicrophone } from './fake-microphone.js'
import { type Member, openMember } from './group-member.js'
import type { WebServer } from './web-server.js'

interface InBrowser {
  /** Somebody who opens the pages of this server; gone when the test is over. */
  openVisitor(server: WebServer, options?: BrowserContextOptions): Promise<Visitor>
  /** The same for a member of the group, already signed in. */
  openMember(server: WebServer, about?: Partial<Person>, options?: BrowserContextOptions): Promise<Member>
}

/**
 * One browser for all tests of a file, or of the `describe` in which this is called.
 * @param flags what Chromium is started with besides
 * @param hears the voice file that its microphone hears; left out: it has no microphone
 */
export const inBrowser = ({ flags = [], hears }: { flags?: string[]; hears?: string } = {}): InBrowser => {
  let browser: Browser
  beforeAll(async () => {
    const microphone = hears === undefined ? null : await fakeMicrophone(hears)
    browser = await launchBrowser([...flags, ...(microphone?.flags ?? [])])
    return async () => {
      await browser.close()
      await microphone?.remove()
    }
  })
  return {
    openVisitor: ({ url }, options) => openVisitor(browser, url, options),
    openMember: (server, about, options) => openMember(browser, server, about, options),
  }
}

/** A browser in which sound plays without a touch. */
export const PLAYING_BY_ITSELF = { flags: ['--autoplay-policy=no-user-gesture-required'] }
