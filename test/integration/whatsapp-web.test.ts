import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdWhatsAppWeb, type WhatsAppWebSession } from '../../adapters/whatsapp-web/session.js'
import { chromiumPath } from '../support/browser.js'
import { suiteLog } from '../support/suite-log.js'
import { createFakeDesk, createFakeDoor, textsOf } from '../support/whatsapp-web-stub/desks.js'
import { recorded } from '../support/whatsapp-web-stub/recorded.js'
import { type Raw, startWhatsAppWebStub } from '../support/whatsapp-web-stub/stub.js'

/** The real library in a real Chromium, before our own stand-in for WhatsApp Web. What one test does is where the next begins. */
const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')
const stub = await startWhatsAppWebStub()
const { driver } = stub
const sessionDir = await mkdtemp(path.join(tmpdir(), 'earshot-session-'))
const desk = createFakeDesk()
const door = createFakeDoor()
const { heard } = door

let session: WhatsAppWebSession
const start = () => {
  session = holdWhatsAppWeb(
    {
      sessionDir,
      chromePath: chromiumPath(),
      webVersion: stub.webVersion,
      lastHeardAt: async () => heard.at(-1)?.event.at ?? null,
      hasWritten: async address => heard.some(({ event }) => event.sender.address === address),
      largestFile: 1_000_000,
      timings: {
        commandsEvery: 50,
        checkEvery: 300,
        checkPatience: 2000,
        firstWait: 100,
        typing: [10, 20],
        mediaWaits: [0, 50],
      },
    },
    { door: door.door, desk: desk.desk, log: suiteLog, clock: { now: () => new Date() } },
    stub.open,
  )
}

const poll = (look: () => unknown) => expect.poll(look, { timeout: 20_000, interval: 50 })
const connected = () => poll(desk.last).toEqual({ state: 'connected', problem: null })

/** A recorded message as if it was sent now, with an id of its own. */
const sentNow = (name: string, { more = {}, secondsAgo = 0 }: { more?: Raw; secondsAgo?: number } = {}): Raw => {
  const raw = recorded<{ id: { remote: string } }>(name)
  number += 1
  const id = `3EB0TEST${number}`
  const t = Math.floor(Date.now() / 1000) - secondsAgo
  return { ...raw, t, id: { ...raw.id, id, _serialized: `false_${raw.id.remote}_${id}` }, ...more }
}
let number = 0

const idOf = (raw: Raw): string => (raw.id as { _serialized: string })._serialized

beforeAll(start)
afterAll(async () => {
  await session.close()
  await Promise.all([stub.remove(), rm(sessionDir, { recursive: true, force: true })])
})

describe('WhatsApp by whatsapp-web.js', () => {
  const story = sentNow('text', { more: { body: 'The first words.' } })

  it('shows the code to scan, and each new one', async () => {
    await poll(() => desk.pairing()?.value).toMatch(/^REF-1,/)
    expect(desk.last()).toEqual({ state: 'waiting-for-pairing', problem: null })
    await driver.showNextCode('REF-2')
    await poll(() => desk.pairing()?.value).toMatch(/^REF-2,/)
  })

  it('gives a code to type where somebody asks for that', async () => {
    desk.order({ kind: 'pair-by-code', phone: '447700900999' })
    await poll(desk.pairing).toMatchObject({ kind: 'code', value: 'STUBCODE' })
    expect((await driver.seen()).codesFor).toEqual(['447700900999'])
  })

  it('is connected once the phone is linked, and shows no code any more', async () => {
    await driver.link()
    await connected()
    expect(desk.pairing()).toBeNull()
  })

  it('hears a text', async () => {
    await driver.receive({ ...story, t: Math.floor(Date.now() / 1000) + 1 })
    await poll(() => textsOf(heard)).toEqual(['The first words.'])
  })

  it('hears a voice note with its bytes', async () => {
    await driver.receive(sentNow('voice-ptt'), { base64: voice.toString('base64') })
    await poll(() => heard.at(-1)?.bytes?.length).toBe(voice.length)
    expect(heard.at(-1)?.event).toMatchObject({ content: { kind: 'voice', media: { handle: null, seconds: 8 } } })
  })

  it('says so when a voice note cannot be fetched', async () => {
    await driver.receive(sentNow('voice-ptt'), { missing: true })
    await poll(() => heard.length).toBe(3)
    expect(heard.at(-1)).toMatchObject({
      event: { content: { kind: 'voice', media: { handle: null } } },
      bytes: undefined,
    })
    await poll(desk.last).toEqual({ state: 'connected', problem: 'media-lost' })
  })

  it('knows the number behind a privacy id', async () => {
    await driver.knowNumber('110000000000001@lid', '447700900126@c.us')
    await driver.receive(sentNow('text-from-lid'))
    await poll(() => heard.at(-1)?.event.sender).toEqual({
      address: '+447700900126',
      alsoKnownAs: ['lid:110000000000001'],
    })
  })

  it('answers with typing first, marks the chat read, and tells when the answer was delivered', async () => {
    const choices = [{ id: 'yes', label: 'Yes' }]
    const { sentId } = await session.line.send('+447700900123', { text: 'May we keep it?', choices, language: 'en' })
    const { sent, typing, seenChats } = await driver.seen()
    expect(sent).toEqual([{ to: '447700900123@c.us', text: 'May we keep it?\n\n1. Yes', id: sentId }])
    expect([typing, seenChats]).toEqual([['447700900123@c.us'], ['447700900123@c.us']])
    await driver.acknowledge(sentId ?? '', 2)
    await poll(() => door.delivered).toEqual([{ channel: 'whatsapp', sentId, status: 'delivered' }])
  })

  it('hears an edit and a deletion', async () => {
    const editedAt = Date.now()
    await driver.edit(idOf(story), 'The second words.', editedAt)
    await poll(() => heard.at(-1)?.event).toMatchObject({
      kind: 'edit',
      messageId: idOf(story),
      text: 'The second words.',
    })
    await driver.revoke(idOf(story))
    await poll(() => heard.at(-1)?.event).toMatchObject({ kind: 'deletion', messageId: idOf(story) })
  })

  it('after a restart is connected without pairing, and reads once and in order what it missed', async () => {
    const known = sentNow('text', { more: { body: 'Heard before.' } })
    await driver.receive(known)
    await poll(() => textsOf(heard).at(-1)).toBe('Heard before.')
    await session.close()
    const before = heard.length
    const [late, later] = ['Missed.', 'Missed too.'].map(body => sentNow('text-ios-id', { more: { body } }))
    const newer = { ...later, t: Math.floor(Date.now() / 1000) + 1 }
    const older = sentNow('text', { more: { body: 'Long before the phone was linked.' }, secondsAgo: 86_400 })
    await stub.onThePhone([newer, late ?? {}, older, known].map(raw => ({ raw })))
    const codes = desk.pairings.filter(Boolean).length
    start()
    await poll(() => textsOf(heard.slice(before))).toEqual(['Missed.', 'Missed too.'])
    await driver.sync()
    await connected()
    expect(desk.pairings.filter(Boolean)).toHaveLength(codes)
    expect(textsOf(heard.slice(before))).toEqual(['Missed.', 'Missed too.'])
  })

  it('goes on when WhatsApp loads its page anew', async () => {
    const started = stub.clients.length
    await session.line.send('+447700900123', { text: 'Before.', language: 'en' })
    await driver.reload()
    await poll(async () => (await driver.seen()).sent).toEqual([])
    const after = sentNow('text', { more: { body: 'After.' } })
    await poll(async () => {
      await driver.receive(after)
      return textsOf(heard).at(-1)
    }).toBe('After.')
    expect(stub.clients).toHaveLength(started)
  })

  it('comes back when the page dies', async () => {
    const started = stub.clients.length
    await stub.crashPage()
    await poll(() => stub.clients.length).toBe(started + 1)
    await connected()
  })

  it('comes back when the browser dies', async () => {
    const started = stub.clients.length
    stub.clients.at(-1)?.pupBrowser?.process()?.kill('SIGKILL')
    await poll(() => stub.clients.length).toBe(started + 1)
    await connected()
  })

  it('comes back when WhatsApp ends the connection, and the library its browser', async () => {
    const started = stub.clients.length
    // The page is closed under the call that says so.
    await driver.changeState('CONFLICT').catch(() => undefined)
    await poll(() => stub.clients.length).toBe(started + 1)
    expect(desk.reports).toContainEqual({ state: 'trouble', problem: 'used-elsewhere' })
    await connected()
  })

  it('says that the link is lost when the phone logs it out, and shows a new code', async () => {
    await driver.logOut()
    await poll(desk.last).toEqual({ state: 'waiting-for-pairing', problem: 'session-lost' })
    await poll(() => desk.pairing()?.value).toMatch(/^REF-1,/)
  })
})
