import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeChatTranslation, type Translated } from '../../test/contracts/chat-translation.js'
import { aBodyWith, aMessage, CLOUD_FIXTURES, OURS, onlyTold, recorded } from '../../test/support/cloud-payloads.js'
import { translateWebhook } from './translate.js'

const translated = (body: unknown): Translated[] =>
  translateWebhook(body, OURS).map(told => {
    if (told.kind === 'event') return told.event
    return told.kind === 'unreadable' ? 'unreadable' : 'ignore'
  })

describeChatTranslation('the WhatsApp Cloud API', {
  channel: 'whatsapp',
  translate: translated,
  address: '+447700900123',
  private: ['Sample Parent Ash', 'Person Sample', '447700900999'],
  text: {
    payload: recorded('text'),
    gives: { text: 'The annual review was cancelled twice with no new date.', at: '2026-10-05T08:15:00.000Z' },
  },
  voice: {
    payload: recorded('audio-voice'),
    gives: { media: { mimeType: 'audio/ogg; codecs=opus', handle: '300000000000003' } },
  },
  file: { payload: recorded('image-caption'), gives: { caption: 'Photo of the letter' } },
  choice: { payload: recorded('button-reply'), gives: { id: 'consent_yes' } },
  edit: {
    payload: recorded('edit-coexistence'),
    gives: { text: 'The annual review was cancelled three times with no new date.' },
  },
  deletion: { payload: recorded('revoke-coexistence') },
  unusable: {
    'a location': { payload: recorded('location'), gives: 'location' },
    'a contact card': { payload: recorded('contacts'), gives: 'contact' },
    'a sticker': { payload: recorded('sticker'), gives: 'sticker' },
    'what WhatsApp itself does not support': { payload: recorded('unsupported'), gives: 'other' },
  },
  ignored: {
    'a message in a group': recorded('group-message'),
    'a reaction': recorded('reaction'),
    'a field other than messages': recorded('other-field-ignored'),
    'a delivery report': recorded('status-sent'),
  },
})

describe('what people send over the WhatsApp Cloud API', () => {
  it.each([
    ['a sound file is a voice', 'audio-file', { kind: 'voice', media: { mimeType: 'audio/mpeg' } }],
    [
      'a document keeps its name',
      'document',
      { kind: 'file', media: { name: 'letter.pdf', handle: '300000000000006' } },
    ],
    ['a line of a list is a choice', 'list-reply', { kind: 'choice', id: 'topic_transport' }],
    ['the button of a template says its words', 'template-button', { kind: 'text', text: 'Stop' }],
    ['an answer to one of our messages is a text', 'text-reply-context', { kind: 'text' }],
  ])('%s', (_name, fixture, content) => {
    expect(onlyTold(recorded(fixture))).toMatchObject({ event: { kind: 'message', content } })
  })

  it('a message keeps its id when it is delivered again', () => {
    expect(translateWebhook(recorded('redelivery-of-text'), OURS)).toEqual(translateWebhook(recorded('text'), OURS))
    expect(onlyTold(recorded('text'))).toMatchObject({ event: { messageId: 'wamid.SAMPLE0001' } })
  })

  it('escapes in the signed body become the letters they stand for', () => {
    expect(onlyTold(recorded('signed-body.raw'))).toMatchObject({
      event: { content: { text: 'Reviewed 05/10 – still no plan 😔 s/he has nothing' } },
    })
  })

  it('a file that WhatsApp could not get is a voice without bytes', () => {
    const body = aBodyWith(aMessage({ type: 'audio', errors: [{ code: 131052 }] }))
    expect(onlyTold(body)).toMatchObject({ event: { content: { kind: 'voice', media: { handle: null } } } })
  })

  it('a type that is new to us is something we cannot keep', () => {
    for (const type of ['hologram', '__proto__', 'constructor']) {
      const told = onlyTold(aBodyWith(aMessage({ type })))
      expect(told).toMatchObject({ event: { content: { kind: 'unusable', what: 'other' } } })
    }
  })

  it('several messages and reports in one body all come through, in their order', () => {
    const told = translateWebhook(recorded('batch-two-entries'), OURS)
    expect(told.map(({ kind }) => kind)).toEqual(['event', 'report', 'event'])
    expect(told).toMatchObject([{}, {}, { event: { content: { kind: 'voice' } } }])
  })

  it('an odd message does not hide the one beside it', () => {
    const body = aBodyWith({})
    body.entry[0].changes[0].value.messages = [{ id: 7 }, aMessage({ text: { body: 'Hello' } })]
    expect(translateWebhook(body, OURS).map(({ kind }) => kind)).toEqual(['unreadable', 'event'])
  })

  it('an odd entry does not hide the one beside it', () => {
    const body = recorded('text')
    body.entry.unshift({ changes: 'none' })
    expect(translateWebhook(body, OURS).map(({ kind }) => kind)).toEqual(['unreadable', 'event'])
  })

  it('messages to another number of the same account are ignored', () => {
    expect(translateWebhook(recorded('text'), '100000000000002')).toEqual([{ kind: 'ignored' }])
  })

  it('what another product of Meta sends is ignored', () => {
    expect(translateWebhook({ object: 'page', entry: [] }, OURS)).toEqual([{ kind: 'ignored' }])
  })

  it('trouble of the account is told by its code', () => {
    const body = aBodyWith({})
    Object.assign(body.entry[0].changes[0].value, { messages: [], errors: [{ code: 131031, title: 'Locked' }] })
    expect(onlyTold(body)).toEqual({ kind: 'error', code: 131031 })
  })
})

describe('every recorded body', () => {
  const bodies = readdirSync(CLOUD_FIXTURES)
    .map(file => path.basename(file, '.json'))
    .filter(name => !name.startsWith('api-') && name !== 'signed-body.expect')

  it.each(bodies)('%s is understood in full', name => {
    const told = translateWebhook(recorded(name), OURS)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({ kind }) => kind === 'unreadable')).toEqual([])
  })
})
