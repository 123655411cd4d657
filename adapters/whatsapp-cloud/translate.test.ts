import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeChatTranslation, type Translated } from '../../test/contracts/chat-translation.js'
import { type Told, translateWebhook } from './translate.js'

const FIXTURES = 'test/fixtures/whatsapp-cloud'
const OURS = '100000000000001'

const recorded = (name: string) => JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8'))

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

/** The recorded text, with one message in place of its own. */
const aBodyWith = (message: object, contacts: object[] = []) => {
  const body = recorded('text')
  Object.assign(body.entry[0].changes[0].value, { contacts, messages: [message] })
  return body
}

const aMessage = (more: object) => ({
  id: 'wamid.TEST',
  from: '447700900123',
  timestamp: '1791188100',
  type: 'text',
  ...more,
})

const only = (body: unknown): Told => {
  const all = translateWebhook(body, OURS)
  expect(all).toHaveLength(1)
  return all[0] ?? { kind: 'ignored' }
}

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
    expect(only(recorded(fixture))).toMatchObject({ event: { kind: 'message', content } })
  })

  it('a message keeps its id when it is delivered again', () => {
    expect(translateWebhook(recorded('redelivery-of-text'), OURS)).toEqual(translateWebhook(recorded('text'), OURS))
    expect(only(recorded('text'))).toMatchObject({ event: { messageId: 'wamid.SAMPLE0001' } })
  })

  it('escapes in the signed body become the letters they stand for', () => {
    expect(only(recorded('signed-body.raw'))).toMatchObject({
      event: { content: { text: 'Reviewed 05/10 – still no plan 😔 s/he has nothing' } },
    })
  })

  it('a file that WhatsApp could not get is a voice without bytes', () => {
    const body = aBodyWith(aMessage({ type: 'audio', errors: [{ code: 131052 }] }))
    expect(only(body)).toMatchObject({ event: { content: { kind: 'voice', media: { handle: null } } } })
  })

  it('a type that is new to us is something we cannot keep', () => {
    for (const type of ['hologram', '__proto__', 'constructor']) {
      const told = only(aBodyWith(aMessage({ type })))
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
    expect(only(body)).toEqual({ kind: 'error', code: 131031 })
  })
})

describe('who somebody is on the WhatsApp Cloud API', () => {
  it('is their number first, and their business-scoped id beside it', () => {
    expect(only(recorded('text'))).toMatchObject({
      event: { sender: { address: '+447700900123', alsoKnownAs: ['bsuid:GB.1000000000000123'] } },
    })
  })

  it('is their business-scoped id when they hide their number', () => {
    const told = only(recorded('bsuid-only'))
    expect(told).toHaveProperty('event.sender', { address: 'bsuid:GB.1000000000000777' })
  })

  it('is found when "from" holds the business-scoped id', () => {
    const message = aMessage({ from: 'GB.1000000000000123', text: { body: 'Hello' } })
    const contact = { wa_id: '447700900123', user_id: 'GB.1000000000000123' }
    expect(only(aBodyWith(message, [contact]))).toHaveProperty('event.sender', {
      address: '+447700900123',
      alsoKnownAs: ['bsuid:GB.1000000000000123'],
    })
  })

  it('is never taken from the contact of somebody else in the same body', () => {
    const message = aMessage({ text: { body: 'Hello' } })
    const contacts = [
      { wa_id: '447700900555', user_id: 'GB.1000000000000555' },
      { wa_id: '447700900123', user_id: 'GB.1000000000000123' },
    ]
    expect(only(aBodyWith(message, contacts))).toHaveProperty('event.sender', {
      address: '+447700900123',
      alsoKnownAs: ['bsuid:GB.1000000000000123'],
    })
  })

  it('stays the same when they change their number', () => {
    expect(only(recorded('system-number-changed'))).toMatchObject({
      event: {
        kind: 'moved',
        stamp: 'wamid.SAMPLE0018',
        sender: { address: '+447700900321', alsoKnownAs: ['+447700900123', 'bsuid:GB.1000000000000123'] },
      },
    })
  })

  it('stays the same when only their business-scoped id changes', () => {
    const system = {
      type: 'user_changed_user_id',
      user_id: 'GB.1000000000000888',
      previous_user_id: 'GB.1000000000000777',
    }
    const message = { ...aMessage({ type: 'system', system }), from: undefined, from_user_id: 'GB.1000000000000888' }
    expect(only(aBodyWith(message))).toMatchObject({
      event: {
        kind: 'moved',
        sender: { address: 'bsuid:GB.1000000000000888', alsoKnownAs: ['bsuid:GB.1000000000000777'] },
      },
    })
  })

  it('is asked of no other notice of the system', () => {
    const system = { type: 'customer_identity_changed', body: 'Security code changed' }
    expect(only(aBodyWith(aMessage({ type: 'system', system })))).toEqual({ kind: 'ignored' })
  })

  it('must be known: a message that names nobody is put aside with its own id', () => {
    const message = { ...aMessage({ text: { body: 'Hello' } }), from: undefined }
    expect(only(aBodyWith(message))).toMatchObject({ kind: 'unreadable', id: 'wamid.TEST' })
  })
})

describe('changes of messages on the WhatsApp Cloud API', () => {
  const edited = (id: string, message: object) =>
    only(aBodyWith(aMessage({ id, type: 'edit', edit: { original_message_id: 'wamid.FIRST', message } })))

  it('two edits within a second are two', () => {
    const stamps = ['wamid.A', 'wamid.B'].map(id => {
      const told = edited(id, { type: 'text', text: { body: 'Better words' } })
      return told.kind === 'event' && told.event.kind === 'edit' ? told.event.stamp : ''
    })
    expect(new Set(stamps).size).toBe(2)
  })

  it('a new caption is an edit, and a caption that is gone leaves no words', () => {
    expect(edited('wamid.A', { type: 'image', image: { id: '3', caption: 'The letter' } })).toMatchObject({
      event: { kind: 'edit', text: 'The letter' },
    })
    expect(edited('wamid.A', { type: 'image', image: { id: '3' } })).toMatchObject({ event: { text: '' } })
  })

  it('an edit without its new words is put aside, not taken for an empty one', () => {
    expect(edited('wamid.A', { type: 'text' })).toMatchObject({ kind: 'unreadable', id: 'wamid.A' })
  })
})

describe('delivery reports of the WhatsApp Cloud API', () => {
  it.each([
    ['status-sent', { status: 'sent' }],
    ['status-delivered', { status: 'delivered' }],
    ['status-read', { status: 'read' }],
    ['status-failed-131047', { status: 'failed', problem: 'window-closed' }],
  ])('%s says what became of our message', (fixture, report) => {
    expect(only(recorded(fixture))).toEqual({
      kind: 'report',
      report: { channel: 'whatsapp', sentId: 'wamid.SAMPLEOUT0001', ...report },
    })
  })

  it.each([
    [131026, 'unreachable'],
    [131000, 'unknown'],
    [131009, 'refused'],
    [undefined, 'unknown'],
  ])('code %s of a failure means %s', (code, problem) => {
    const body = recorded('status-failed-131047')
    body.entry[0].changes[0].value.statuses[0].errors = code === undefined ? [] : [{ code }]
    expect(only(body)).toMatchObject({ report: { status: 'failed', problem } })
  })

  it('a voice note of ours that was played was read', () => {
    const body = recorded('status-read')
    body.entry[0].changes[0].value.statuses[0].status = 'played'
    expect(only(body)).toMatchObject({ report: { status: 'read' } })
  })
})

describe('every recorded body', () => {
  const bodies = readdirSync(FIXTURES)
    .map(file => path.basename(file, '.json'))
    .filter(name => !name.startsWith('api-') && name !== 'signed-body.expect')

  it.each(bodies)('%s is understood in full', name => {
    const told = translateWebhook(recorded(name), OURS)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({ kind }) => kind === 'unreadable')).toEqual([])
  })
})
