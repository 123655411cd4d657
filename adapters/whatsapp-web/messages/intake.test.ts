import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/domain/errors.js'
import { textsOf } from '../../../test/support/whatsapp-web-stub/desks.js'
import { idOf } from '../../../test/support/whatsapp-web-stub/fake-client.js'
import { holdFakeSession } from '../../../test/support/whatsapp-web-stub/held.js'
import { messageOf, recorded } from '../../../test/support/whatsapp-web-stub/recorded.js'

const poll = (look: () => unknown) => expect.poll(look, { interval: 2, timeout: 30_000 })
const text = recorded('text')
const voice = recorded('voice-ptt')
const ciphertext = recorded('ciphertext')
const CHAT = '447700900123@c.us'

const databaseAway = () => new AppError('database-unavailable', 'The database is away.', { retryable: true })

describe('what comes in on WhatsApp', () => {
  it('counts once, however often it is told', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    for (let time = 0; time < 3; time += 1) client.receive(text)
    client.receive(recorded('text-android-id'))
    await poll(() => held.door.heard.length).toBe(2)
    await held.close()
    expect(held.door.heard).toHaveLength(2)
  })

  it('is kept later when the database is away at first', async () => {
    const held = await holdFakeSession()
    held.phone.chats[CHAT] = [text]
    const client = await held.client()
    for (let time = 0; time < 3; time += 1) held.door.failNext(databaseAway())
    client.link()
    client.receive(text)
    await poll(() => textsOf(held.door.heard)).toHaveLength(1)
  })

  it('is kept after a restart when the database was away until the end', async () => {
    const held = await holdFakeSession({ lastHeardAt: async () => new Date('2026-10-09T00:00:00.000Z') })
    const client = await held.linked()
    for (let time = 0; time < 50; time += 1) held.door.failNext(databaseAway())
    client.receive(text)
    held.phone.chats[CHAT] = [text]
    await held.close()
    held.door.forgetFailures()
    await held.restart()
    await held.linked(2)
    await poll(() => textsOf(held.door.heard)).toHaveLength(1)
  })

  it('is put aside, sealed, when the door will never take it', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    held.door.failNext(new AppError('invalid-message', 'Not like this.'))
    client.receive(text)
    await poll(() => held.door.unreadable).toEqual([idOf(text)])
  })

  it('is put aside, sealed, when nobody knows what it is', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    client.receive({ ...text, type: 'hologram', body: '' })
    await poll(() => held.door.unreadable).toEqual([idOf(text)])
    expect(held.door.heard).toEqual([])
  })

  it('but could not be decrypted is told of, so that it is sent again', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    client.lose(ciphertext)
    client.emit(
      'message_ciphertext',
      messageOf({ ...ciphertext, subtype: 'view_once_unavailable_fanout', id: text.id }),
    )
    client.emit('message_ciphertext', messageOf({ ...ciphertext, id: voice.id }))
    await poll(() => held.door.heard).toHaveLength(2)
    for (const { event } of held.door.heard)
      expect(event).toMatchObject({ content: { kind: 'unusable', what: 'other' } })
  })

  it('tells what became of what we sent, and nothing of what they sent', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    const ours = messageOf(recorded('from-me'))
    for (const ack of [0, 1, 2, 3, -1]) client.emit('message_ack', ours, ack)
    client.emit('message_ack', messageOf(text), 3)
    await poll(() => held.door.delivered.map(({ status }) => status)).toEqual(['sent', 'delivered', 'read', 'failed'])
    expect(held.door.delivered[0]?.sentId).toBe(ours.id._serialized)
  })
})

describe('a voice note', () => {
  it('comes with its bytes', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    held.phone.files[idOf(voice)] = 'T2dnUw=='
    client.receive(voice)
    await poll(() => held.door.heard.length).toBe(1)
    const [heard] = held.door.heard
    expect(Buffer.from(heard?.bytes ?? []).toString()).toBe('OggS')
    expect(heard?.event).toMatchObject({ content: { media: { handle: null } } })
  })

  it('that is still on its way is tried again', async () => {
    const held = await holdFakeSession({ timings: { mediaWaits: [0, 1, 50] } })
    const client = await held.linked()
    client.receive(voice)
    setTimeout(() => {
      held.phone.files[idOf(voice)] = 'T2dnUw=='
    }, 20)
    await poll(() => held.door.heard.length).toBe(1)
    expect(held.door.heard[0]?.bytes).toBeDefined()
    expect(held.desk.reports.every(({ problem }) => problem === null)).toBe(true)
  })

  it('that cannot be fetched is told of without bytes, and trouble is over with the next that can', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    client.receive(voice)
    await poll(() => held.door.heard.length).toBe(1)
    expect(held.door.heard[0]).toMatchObject({ event: { content: { media: { handle: null } } }, bytes: undefined })
    await poll(held.desk.last).toEqual({ state: 'connected', problem: 'media-lost' })
    const next = recorded('audio-file')
    held.phone.files[idOf(next)] = 'T2dnUw=='
    client.receive(next)
    await poll(held.desk.last).toEqual({ state: 'connected', problem: null })
  })

  it('that was not fetched when the browser died is fetched from the next one', async () => {
    const held = await holdFakeSession({ timings: { mediaWaits: [0, 60_000] } })
    const client = await held.linked()
    held.phone.chats[CHAT] = [voice]
    client.receive(voice)
    client.browser.emit('disconnected')
    held.phone.files[idOf(voice)] = 'T2dnUw=='
    await held.linked(2)
    await poll(() => held.door.heard.map(({ bytes }) => bytes?.length)).toEqual([4])
  })

  it('that is too large is not fetched, and says how it may be asked for', async () => {
    const held = await holdFakeSession({ largestFile: 10_000 })
    const client = await held.linked()
    held.phone.chats[CHAT] = [voice]
    held.phone.files[idOf(voice)] = 'T2dnUw=='
    client.receive(voice)
    await poll(() => held.door.heard).toHaveLength(1)
    expect(held.door.heard[0]).toMatchObject({
      event: { content: { media: { handle: idOf(voice) } } },
      bytes: undefined,
    })
    await expect(held.line().fetch(idOf(voice))).rejects.toMatchObject({ code: 'recording-too-large' })
  })
})
