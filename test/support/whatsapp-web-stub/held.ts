import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { holdWhatsAppWeb, type WhatsAppWebSettings } from '../../../adapters/whatsapp-web/session.js'
import type { Timings } from '../../../adapters/whatsapp-web/timings.js'
import { fakeClock } from '../fake-clock.js'
import { suiteLog } from '../suite-log.js'
import { createFakeDesk, createFakeDoor } from './desks.js'
import { aPhone, createFakeClient, type FakeClient } from './fake-client.js'

/** Long enough that they never end a test, and short where a test would have to wait. */
const TIMINGS: Timings = {
  commandsEvery: 2,
  checkEvery: 10,
  checkPatience: 30,
  startPatience: 60_000,
  pairingPatience: 60_000,
  firstWait: 1,
  longestWait: 4,
  longestLife: 24 * 3_600_000,
  stable: 60_000,
  mediaWaits: [0, 1, 1],
  mediaPatience: 1000,
  missedFileHeadStart: 20,
  typing: [0, 1],
  sendPatience: 1000,
  closePatience: 200,
}

/** A session with fakes all around, closed at the end of the test. The recorded messages came after its clock's time. */
export const holdFakeSession = async (more: Partial<WhatsAppWebSettings> = {}, phone = aPhone()) => {
  const sessionDir = await mkdtemp(path.join(tmpdir(), 'earshot-held-'))
  const [desk, door, clock] = [createFakeDesk(), createFakeDoor(), fakeClock('2026-10-01T10:00:00.000Z')]
  const clients: FakeClient[] = []
  const settings = settingsWith(sessionDir, more)
  const hold = () =>
    holdWhatsAppWeb(settings, { door: door.door, desk: desk.desk, log: suiteLog, clock }, async () => {
      const client = createFakeClient(phone)
      clients.push(client)
      return client.client
    })
  let session = hold()
  onTestFinished(async () => {
    await session.close()
    await rm(sessionDir, { recursive: true, force: true })
  })

  /** The client of this number, the first being 1, once it has been started. */
  const client = async (number = 1): Promise<FakeClient> => {
    await expect.poll(() => clients[number - 1]?.done[0], { interval: 2, timeout: 30_000 }).toBe('initialize')
    const found = clients[number - 1]
    if (!found) throw new Error('it was started a moment ago')
    return found
  }

  return {
    sessionDir,
    desk,
    door,
    phone,
    clock,
    clients,
    client,
    line: () => session.line,
    close: () => session.close(),
    /** As after a restart of the process. */
    async restart() {
      await session.close()
      session = hold()
    },
    async linked(number = 1): Promise<FakeClient> {
      const found = await client(number)
      found.link()
      await expect.poll(desk.last, { interval: 2, timeout: 30_000 }).toMatchObject({ state: 'connected' })
      return found
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const settingsWith = (sessionDir: string, more: Partial<WhatsAppWebSettings>): WhatsAppWebSettings => ({
  sessionDir,
  chromePath: '/usr/bin/chromium',
  lastHeardAt: async () => null,
  hasWritten: async () => true,
  largestFile: 1_000_000,
  ...more,
  timings: { ...TIMINGS, ...more.timings },
})
