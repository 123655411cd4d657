import { describe, expect, it } from 'vitest'
import { idOf } from '../../test/support/whatsapp-web-stub/fake-client.js'
import { holdFakeSession } from '../../test/support/whatsapp-web-stub/held.js'
import { recorded } from '../../test/support/whatsapp-web-stub/recorded.js'

const hello = { text: 'Hello', language: 'en' }
const voice = recorded('voice-ptt')

describe('a message to somebody on WhatsApp', () => {
  it('is typed first, and has its choices as numbers', async () => {
    const held = await holdFakeSession()
    const client = await held.linked()
    const choices = ['Yes', 'No'].map(label => ({ id: label, label }))
    const sent = await held.line().send('+447700900123', { ...hello, choices })
    expect(held.phone.sent).toEqual([{ chatId: '447700900123@c.us', text: 'Hello\n\n1. Yes\n2. No' }])
    expect(sent).toEqual({ sentId: 'true_447700900123@c.us_OURS' })
    expect(client.done).toContain('typing to 447700900123@c.us')
  })

  it('without a number goes to their privacy id', async () => {
    const held = await holdFakeSession()
    await held.linked()
    await held.line().send('lid:110000000000001', hello)
    expect(held.phone.sent).toMatchObject([{ chatId: '110000000000001@lid' }])
  })

  it('who never wrote to us is refused', async () => {
    const held = await holdFakeSession({ hasWritten: async address => address === '+447700900124' })
    await held.linked()
    await expect(held.line().send('+447700900123', hello)).rejects.toMatchObject({ code: 'message-refused' })
    await held.line().send('+447700900124', hello)
    expect(held.phone.sent).toMatchObject([{ chatId: '447700900124@c.us' }])
  })

  it('is for later while no phone is linked', async () => {
    const held = await holdFakeSession()
    const client = await held.client()
    client.emit('qr', 'CODE')
    const sending = held.line().send('+447700900123', hello)
    await expect(sending).rejects.toMatchObject({ code: 'channel-unavailable', retryable: true })
  })

  it('is for later when the page breaks', async () => {
    const held = await holdFakeSession()
    const { client } = await held.linked()
    client.sendMessage = async () => {
      throw new Error('Protocol error (Runtime.callFunctionOn): Target closed')
    }
    const sending = held.line().send('+447700900123', hello)
    await expect(sending).rejects.toMatchObject({ code: 'channel-unavailable', retryable: true })
  })

  it.each([
    ['the chat is not found', async () => undefined],
    [
      'WhatsApp has no account for them',
      async () => {
        throw new Error('Evaluation failed: Error: No LID for user')
      },
    ],
  ])('does not reach them when %s', async (_why, sendMessage) => {
    const held = await holdFakeSession()
    const { client } = await held.linked()
    client.sendMessage = sendMessage
    await expect(held.line().send('+447700900123', hello)).rejects.toMatchObject({ code: 'recipient-unreachable' })
  })

  it('who is known to the Cloud API only does not reach them', async () => {
    const held = await holdFakeSession()
    await held.linked()
    await expect(held.line().send('bsuid:GB.1', hello)).rejects.toMatchObject({ code: 'recipient-unreachable' })
  })
})

describe('a file that is asked for later', () => {
  it('is fetched by its handle', async () => {
    const held = await holdFakeSession()
    held.phone.chats['447700900123@c.us'] = [voice]
    held.phone.files[idOf(voice)] = 'T2dnUw=='
    await held.linked()
    expect(Buffer.from(await held.line().fetch(idOf(voice))).toString()).toBe('OggS')
  })

  it('is gone when WhatsApp does not have it, or not even its message', async () => {
    const held = await holdFakeSession()
    held.phone.chats['447700900123@c.us'] = [voice]
    await held.linked()
    for (const handle of [idOf(voice), 'false_447700900123@c.us_NOTHING'])
      await expect(held.line().fetch(handle)).rejects.toMatchObject({ code: 'media-gone' })
  })
})
