import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../test/support/whatsapp-web-stub/desks.js'
import { holdFakeSession } from '../../../test/support/whatsapp-web-stub/held.js'
import { recorded } from '../../../test/support/whatsapp-web-stub/recorded.js'
import type { Raw } from '../../../test/support/whatsapp-web-stub/stub.js'

const poll = (look: () => unknown) => expect.poll(look, { interval: 2, timeout: 30_000 })

/** The clock of the session: the moment in which the phone is linked. */
const LINKED = Date.parse('2026-10-01T10:00:00.000Z') / 1000
const MINUTE = 60

/** @param at seconds after the phone was linked */
const aText = (body: string, at: number, chat = '447700900123@c.us'): Raw => {
  const [user, server] = chat.split('@')
  const id = { fromMe: false, remote: chat, id: body, _serialized: `false_${chat}_${body}` }
  return { ...recorded('text'), id, t: LINKED + at, body, from: { user, server, _serialized: chat } }
}

describe('what came while nobody listened', () => {
  it('is read once and in order, from all chats of one person', async () => {
    const held = await holdFakeSession()
    held.phone.chats = {
      '447700900123@c.us': [aText('one', 1), aText('three', 3)],
      '110000000000001@lid': [aText('two', 2, '110000000000001@lid')],
      '120363000000000001@g.us': [{ ...recorded('group-text'), t: LINKED + 4 }],
      'status@broadcast': [{ ...recorded('status-broadcast'), t: LINKED + 4 }],
    }
    const client = await held.linked()
    client.link()
    client.link()
    await poll(() => textsOf(held.door.heard)).toEqual(['one', 'two', 'three'])
    client.receive(aText('one', 1))
    await held.close()
    expect(textsOf(held.door.heard)).toEqual(['one', 'two', 'three'])
  })

  it('is read to the last one, however much it is', async () => {
    const held = await holdFakeSession()
    const many = Array.from({ length: 180 }, (_, index) => aText(`text ${index}`, index))
    held.phone.chats = { '447700900123@c.us': many }
    await held.linked()
    await poll(() => textsOf(held.door.heard)).toEqual(many.map(({ body }) => body))
  })

  it('does not hold what the phone had before it was linked', async () => {
    const held = await holdFakeSession({ lastHeardAt: async () => new Date('2026-09-01T00:00:00.000Z') })
    const editedLater = { ...aText('old and edited', -MINUTE), latestEditSenderTimestampMs: (LINKED + 5) * 1000 }
    held.phone.chats = { '447700900123@c.us': [aText('old', -1), editedLater, aText('new', 1)] }
    await held.linked()
    await poll(() => textsOf(held.door.heard)).toEqual(['new'])
    await held.close()
    expect(held.door.heard).toHaveLength(1)
  })

  it('is read from ten minutes before the last that was heard', async () => {
    const held = await holdFakeSession({ lastHeardAt: async () => new Date((LINKED + 60 * MINUTE) * 1000) })
    held.phone.chats = { '447700900123@c.us': [aText('long ago', 45 * MINUTE), aText('lately', 51 * MINUTE)] }
    await held.linked()
    await poll(() => textsOf(held.door.heard)).toEqual(['lately'])
  })

  it('holds what was taken back since, however old it is', async () => {
    const held = await holdFakeSession({ lastHeardAt: async () => new Date((LINKED + 60 * MINUTE) * 1000) })
    const takenBack = { ...aText('taken back', MINUTE), type: 'revoked' }
    held.phone.chats = { '447700900123@c.us': [takenBack, aText('lately', 59 * MINUTE)] }
    await held.linked()
    await poll(() => held.door.heard.map(({ event }) => event.kind)).toEqual(['deletion', 'message'])
  })

  it('is read after the same phone was linked again, and not from another phone', async () => {
    const held = await holdFakeSession({ lastHeardAt: async () => new Date((LINKED + MINUTE) * 1000) })
    const first = await held.linked()
    held.clock.pass(60 * MINUTE)
    first.emit('disconnected', 'LOGOUT')
    held.phone.account = '447700900999:7@c.us'
    held.phone.chats = { '447700900123@c.us': [aText('while the link was lost', 30 * MINUTE)] }
    const second = await held.linked(2)
    await poll(() => textsOf(held.door.heard)).toEqual(['while the link was lost'])
    second.emit('disconnected', 'LOGOUT')
    held.phone.account = '447700900998@c.us'
    held.phone.chats = { '447700900125@c.us': [aText('private', 59 * MINUTE), aText('now', 61 * MINUTE)] }
    await held.linked(3)
    await poll(() => textsOf(held.door.heard)).toEqual(['while the link was lost', 'now'])
  })

  it('counts as missed until all of it was read, even when newer messages were heard meanwhile', async () => {
    let newest: Date | null = null
    const held = await holdFakeSession({ lastHeardAt: async () => newest })
    held.phone.chats = { '447700900123@c.us': [aText('missed', 1)] }
    const first = await held.client()
    first.client.getChats = () => new Promise(() => undefined)
    first.link()
    newest = new Date((LINKED + 120 * MINUTE) * 1000)
    first.receive(aText('live', 120 * MINUTE))
    await poll(() => textsOf(held.door.heard)).toEqual(['live'])
    await held.restart()
    await held.linked(2)
    await poll(() => textsOf(held.door.heard)).toEqual(['live', 'missed'])
  })

  it('does not wait for a file that cannot be had for now', async () => {
    const held = await holdFakeSession({ timings: { mediaWaits: [0, 60_000] } })
    const chat = '447700900123@c.us'
    held.phone.chats = { [chat]: [{ ...recorded('voice-ptt'), t: LINKED + 1 }, aText('after the voice note', 2)] }
    await held.linked()
    await poll(() => textsOf(held.door.heard)).toEqual(['after the voice note'])
    expect(held.door.heard).toHaveLength(1)
  })

  it('is tried again when the page does not give it at first', async () => {
    const held = await holdFakeSession()
    held.phone.chats = { '447700900123@c.us': [aText('missed', 1)] }
    const client = await held.client()
    client.breakPages(1)
    client.link()
    await poll(() => textsOf(held.door.heard)).toEqual(['missed'])
  })

  it('holds edits, deletions, and what was never decrypted', async () => {
    const held = await holdFakeSession()
    const edited = { ...aText('edited', 11 * MINUTE), latestEditSenderTimestampMs: (LINKED + 12 * MINUTE) * 1000 }
    const revoked = { ...aText('revoked', 13 * MINUTE), type: 'revoked', body: undefined }
    const lost = { ...aText('lost', 14 * MINUTE), type: 'ciphertext', body: undefined }
    held.clock.pass(10 * MINUTE)
    held.phone.chats = { '447700900123@c.us': [edited, revoked, lost] }
    const client = await held.client()
    client.emit('authenticated')
    held.clock.pass(30 * MINUTE)
    client.emit('ready')
    await poll(() => held.door.heard.map(({ event }) => event.kind)).toEqual(['message', 'edit', 'deletion', 'message'])
    expect(held.door.heard.at(-1)?.event).toMatchObject({ content: { kind: 'unusable', what: 'other' } })
  })
})
