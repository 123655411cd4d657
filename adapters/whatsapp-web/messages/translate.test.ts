import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeChatTranslation, type Translated } from '../../../test/contracts/chat-translation.js'
import { messageOf, recorded } from '../../../test/support/whatsapp-web-stub/recorded.js'
import { chatIdOf, senderOf } from './addresses.js'
import { opensOnPhoneOnly, translate, translateEdit, translateLost } from './translate.js'

/** The recorded messages come from three people; here they all come from one. */
const fromOnePerson = (name: string): object => {
  const text = JSON.stringify(recorded(name))
  return JSON.parse(
    text.replaceAll('447700900124', '447700900123').replaceAll('110000000000001@lid', '447700900123@c.us'),
  )
}

interface Happened {
  event: string
  args: { $raw?: object }[]
}
const eventsOfASession = readFileSync('test/fixtures/whatsapp-web/session-events.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Happened)

const rawOf = (event: string): object => {
  const raw = eventsOfASession.find(happened => happened.event === event)?.args[0]?.$raw
  if (!raw) throw new Error(`no ${event} was recorded`)
  return raw
}

const text = fromOnePerson('text')
const editing = { body: 'Transport was late four mornings.', latestEditSenderTimestampMs: 1791188175000 }
const edit = { edited: { ...text, ...editing } }

/** The library's own constructor throws on some payloads; that throw is lost in the page, and nothing reaches us. */
const translated = (payload: unknown): Translated[] => {
  const isEdit = typeof payload === 'object' && payload !== null && 'edited' in payload
  const message = madeFrom(isEdit ? payload.edited : payload)
  if (!message) return []
  if (isEdit) return translateEdit(message, editing.body, null)
  const told = translate(message, null)
  if (told === 'later') return []
  return typeof told === 'string' ? [told] : told
}

const madeFrom = (payload: unknown): object | null => {
  try {
    return messageOf(payload)
  } catch {
    return null
  }
}

describeChatTranslation('whatsapp-web.js', {
  channel: 'whatsapp',
  translate: translated,
  address: '+447700900123',
  private: ['Sample Parent'],
  text: {
    payload: text,
    gives: {
      text: 'My son waited eleven months for his EHC plan and the school still has no SENCO. Please pass this on.',
      at: '2026-10-05T08:15:00.000Z',
    },
  },
  voice: {
    payload: fromOnePerson('voice-ptt'),
    gives: {
      media: {
        mimeType: 'audio/ogg; codecs=opus',
        seconds: 8,
        size: 17053,
        handle: 'false_447700900123@c.us_3EB0A1000000000000003',
      },
    },
  },
  file: {
    payload: fromOnePerson('image-with-caption'),
    gives: { caption: 'This is the letter refusing the assessment.' },
  },
  edit: { payload: edit, gives: { text: 'Transport was late four mornings.' } },
  deletion: { payload: { ...text, type: 'revoked', body: undefined } },
  unusable: {
    'a place on the map': { payload: fromOnePerson('location'), gives: 'location' },
    'a contact card': { payload: fromOnePerson('vcard'), gives: 'contact' },
    'a sticker': { payload: fromOnePerson('sticker'), gives: 'sticker' },
    'a poll': { payload: fromOnePerson('poll-creation'), gives: 'poll' },
  },
  ignored: {
    'a message of a group': recorded('group-text'),
    'a status update': recorded('status-broadcast'),
    'a message of our own': recorded('from-me'),
    'a missed call': recorded('call-log'),
    'a notice about encryption': recorded('e2e-notification'),
    'a reaction': { ...text, type: 'reaction' },
    'a newsletter': { ...text, from: '120363000000000002@newsletter' },
    'a message of a broadcast list': { ...text, broadcast: true },
    'a message without an id': { ...text, id: {} },
  },
  unreadable: {
    'a message of a new type without words': { ...text, type: 'hologram', body: '' },
    'a message without a time': { ...text, t: undefined },
    'a person on a server that we do not know': { ...text, from: 'someone@hosted' },
  },
})

describe('a message of whatsapp-web.js', () => {
  const one = (raw: object, number: string | null = null) => translate(messageOf(raw), number)

  it('that is an audio file counts as a voice, with its name', () => {
    expect(one(recorded('audio-file'))).toMatchObject([
      { content: { kind: 'voice', media: { mimeType: 'audio/mp4', seconds: 31, name: 'memo.m4a', size: 240012 } } },
    ])
  })

  it('that is a document keeps its name', () => {
    expect(one(recorded('document'))).toMatchObject([
      { content: { kind: 'file', media: { mimeType: 'application/pdf', name: 'school-letter.pdf' } } },
    ])
  })

  it('that answers an earlier one gives its own words only', () => {
    expect(one(recorded('reply-to-earlier'))).toMatchObject([
      { content: { kind: 'text', text: 'Also the taxi firm changed without notice.' } },
    ])
  })

  it('of a type that we do not know counts as a text when it has words', () => {
    expect(one({ ...recorded('text'), type: 'hologram' })).toMatchObject([{ content: { kind: 'text' } }])
  })

  it('with a picture of its link keeps its words', () => {
    const withLink = { ...recorded('text'), directPath: '/v/preview.enc', body: 'See https://example.org' }
    expect(one(withLink)).toMatchObject([{ content: { kind: 'text', text: 'See https://example.org' } }])
  })

  it('that is not decrypted yet is waited for', () => {
    expect(one(recorded('ciphertext'))).toBe('later')
  })

  it('that was never decrypted is told of under another id, as it may still come', () => {
    const lost = translateLost(messageOf(recorded('ciphertext')), null)
    const come = one({ ...recorded('ciphertext'), type: 'chat', body: 'Here after all.' })
    expect(lost).toMatchObject([{ kind: 'message', content: { kind: 'unusable', what: 'other' } }])
    expect(lost).not.toMatchObject([
      { messageId: Array.isArray(come) && come[0] && 'messageId' in come[0] && come[0].messageId },
    ])
  })

  it('that opens on a phone only is known as such', () => {
    const viewOnce = { ...recorded('ciphertext'), subtype: 'view_once_unavailable_fanout' }
    expect(opensOnPhoneOnly(messageOf(viewOnce))).toBe(true)
    expect(opensOnPhoneOnly(messageOf(recorded('ciphertext')))).toBe(false)
  })

  it('that was edited while we were away gives its words and the edit', () => {
    expect(one(rawOf('message_edit'))).toMatchObject([
      { kind: 'message', content: { text: 'Transport was late four mornings this week.' } },
      { kind: 'edit', stamp: '1791188175000', text: 'Transport was late four mornings this week.' },
    ])
  })

  it('whose words the platform changed by itself is no edit', () => {
    expect(translateEdit(messageOf(recorded('text')), 'other words', null)).toEqual([])
  })

  it('that was taken back takes back the one it names, and its own id', () => {
    expect(one(rawOf('message_revoke_everyone'))).toMatchObject([
      { kind: 'deletion', messageId: 'false_447700900124@c.us_3A00000000000000B1' },
    ])
    const protocolMessageKey = { _serialized: 'false_447700900124@c.us_OTHER' }
    expect(one({ ...rawOf('message_revoke_everyone'), protocolMessageKey })).toMatchObject([
      { messageId: 'false_447700900124@c.us_3A00000000000000B1' },
      { messageId: 'false_447700900124@c.us_OTHER' },
    ])
  })
})

describe('the address of who writes', () => {
  it('is the number where WhatsApp knows it, and the privacy id else', () => {
    const [known] = recorded<{ lid: string; pn: string }[]>('lid-and-phone')
    const lid = known?.lid ?? ''
    expect(senderOf(lid, known?.pn ?? null)).toEqual({
      address: '+447700900126',
      alsoKnownAs: ['lid:110000000000001'],
    })
    expect(senderOf(lid, null)).toEqual({ address: 'lid:110000000000001' })
  })

  it('is the same on every device of theirs', () => {
    expect(senderOf('447700900123:7@c.us', null)).toEqual({ address: '+447700900123' })
  })

  it('leads back to the chat', () => {
    expect(chatIdOf('+447700900126')).toBe('447700900126@c.us')
    expect(chatIdOf('lid:110000000000001')).toBe('110000000000001@lid')
  })

  it('of the other driver only, leads nowhere', () => {
    expect(chatIdOf('bsuid:GB.1234')).toBeNull()
  })
})
