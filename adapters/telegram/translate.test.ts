import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeChatTranslation } from '../../test/contracts/chat-translation.js'
import { translate } from './translate.js'

interface Recorded {
  update_id: number
  message?: Record<string, unknown>
}

const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(`test/fixtures/telegram/update-${name}.json`, 'utf8')) as Recorded

const receivedAt = new Date('2026-10-05T09:00:00.000Z')

/** A message of the same person that holds something else than text. */
const holding = (messageId: number, content: Record<string, unknown>): Recorded => {
  const { text: _words, ...message } = recorded('text').message ?? {}
  return { update_id: messageId, message: { ...message, message_id: messageId, ...content } }
}
const animation = { file_id: 'CgACAgSAMPLE', file_unique_id: 'AgADSAMPLE08', mime_type: 'video/mp4', duration: 3 }

describeChatTranslation('Telegram', {
  channel: 'telegram',
  translate: payload => [translate(payload, receivedAt)],
  address: '900000123',
  private: ['Sample', 'Parent Fir', 'sample_fir', '+447700900222'],
  text: {
    payload: recorded('text'),
    gives: { text: 'CAMHS closed our referral without speaking to us.', at: '2026-10-05T08:15:16.000Z' },
  },
  voice: {
    payload: recorded('voice'),
    gives: { media: { mimeType: 'audio/ogg', seconds: 8, size: 17053, handle: 'AwACAgSAMPLEVOICE01' } },
  },
  file: { payload: recorded('photo-caption'), gives: { caption: 'our letter' } },
  choice: { payload: recorded('callback-query'), gives: { id: 'consent:yes' } },
  edit: { payload: recorded('edited'), gives: { text: 'CAMHS closed our referral twice without speaking to us.' } },
  unusable: {
    'a location': { payload: recorded('location'), gives: 'location' },
    'a place': { payload: holding(41, { venue: {}, location: {} }), gives: 'location' },
    'a contact card': { payload: recorded('contact'), gives: 'contact' },
    'a sticker': { payload: holding(42, { sticker: { file_id: 'CAACAgSAMPLE' } }), gives: 'sticker' },
    'a poll': { payload: holding(43, { poll: { id: '1' } }), gives: 'poll' },
    'a die': { payload: holding(44, { dice: { emoji: '🎲', value: 4 } }), gives: 'other' },
  },
  ignored: {
    'a message in a group': recorded('group-message'),
    'a message in a group of a kind that we do not know': {
      update_id: 1,
      message: { chat: { id: -5, type: 'group' }, hologram: {} },
    },
    'a post in a channel': { update_id: 1, channel_post: recorded('text').message },
    'a button in a group': {
      update_id: 1,
      callback_query: { id: '5', data: 'yes', message: { chat: { id: -5, type: 'supergroup' } } },
    },
    'a pinned message': holding(45, { pinned_message: {} }),
    'a location that moves': {
      update_id: 1,
      edited_message: { ...recorded('location').message, edit_date: 1791188400 },
    },
    'somebody who lets us write again': {
      update_id: 1,
      my_chat_member: { ...recorded('text').message, new_chat_member: { status: 'member' } },
    },
    'a button of a game': { update_id: 1, callback_query: { id: '5', message: recorded('text').message } },
  },
  unreadable: {
    'a message of a kind that we do not know': holding(46, { hologram: { file_id: 'x' } }),
    'a voice note without its handle': holding(47, { voice: { duration: 3 } }),
    'a message without a time': { update_id: 1, message: { ...recorded('text').message, date: 'yesterday' } },
    'an edit without a time': { update_id: 1, edited_message: recorded('text').message },
  },
})

describe('Telegram: what is its own', () => {
  const contentOf = (payload: unknown) => {
    const event = translate(payload, receivedAt)
    return typeof event === 'object' && event.kind === 'message' ? event.content : event
  }

  it.each([
    ['start', '/start'],
    ['stop', '/stop'],
    ['delete', '/delete'],
    ['privacy', '/privacy'],
    ['reply', 'Yes please share it'],
    ['forwarded', 'forwarded words of another person'],
    ['text-with-entities', 'See https://example.org and mail me at parent@example.org'],
  ])('%s is plain text', (name, text) => {
    expect(contentOf(recorded(name))).toEqual({ kind: 'text', text })
  })

  it('the code in the link of a poster stands beside the start', () => {
    expect(contentOf(recorded('start-deeplink'))).toEqual({
      kind: 'text',
      text: '/start',
      eventCode: 'poster-library-01',
    })
  })

  it.each([
    ['a command that names the bot', '/help@sample_forum_bot', '/help'],
    ['a command with words behind it', '/delete all of it', '/delete all of it'],
    ['a start with a whole sentence behind it', '/start we waited two years', '/start we waited two years'],
    ['an address that looks like a command', 'me@example.org', 'me@example.org'],
  ])('%s keeps its words', (_name, text, expected) => {
    expect(contentOf(holding(51, { text }))).toEqual({ kind: 'text', text: expected })
  })

  it.each([
    ['a voice note with words beside it', 'voice-with-caption', { kind: 'voice', caption: 'about transport' }],
    ['a sound file', 'audio-file', { kind: 'voice', media: { name: 'memo.m4a', mimeType: 'audio/mp4', seconds: 62 } }],
    ['a round video', 'video-note', { kind: 'file', media: { mimeType: 'video/mp4', handle: 'DQACAgSAMPLE' } }],
    ['a document', 'document', { kind: 'file', media: { name: 'letter.pdf', mimeType: 'application/pdf' } }],
    ['a picture in several sizes', 'photo-caption', { kind: 'file', media: { handle: 'AgACAgBIG', size: 140_000 } }],
  ])('%s is kept as what it is', (_name, name, expected) => {
    expect(contentOf(recorded(name))).toMatchObject(expected)
  })

  it('a moving picture, which also comes as a document, is one file', () => {
    const payload = holding(52, { animation, document: animation })
    expect(contentOf(payload)).toEqual({
      kind: 'file',
      media: { mimeType: 'video/mp4', seconds: 3, handle: 'CgACAgSAMPLE' },
    })
  })

  it('a hint that makes no sense is left out, and the voice note is kept', () => {
    const voice = { file_id: 'AwACAgSAMPLE', duration: 'long', file_size: -1, mime_type: 7 }
    expect(contentOf(holding(53, { voice }))).toEqual({
      kind: 'voice',
      media: { mimeType: 'audio/ogg', handle: 'AwACAgSAMPLE' },
    })
  })

  it('taking the words beside a voice note away is an edit to no words', () => {
    const edited = { ...recorded('voice-with-caption').message, caption: undefined, edit_date: 1791188400 }
    expect(translate({ update_id: 1, edited_message: edited }, receivedAt)).toMatchObject({ kind: 'edit', text: '' })
  })

  it('a later edit of the same message sorts later', () => {
    const editAt = (edit_date: number) =>
      translate({ edited_message: { ...recorded('text').message, edit_date } }, receivedAt)
    expect(editAt(1791188400)).toMatchObject({ stamp: '1791188400', at: new Date('2026-10-05T08:20:00.000Z') })
    expect(editAt(1791188401)).toMatchObject({ stamp: '1791188401' })
  })

  it('a button counts as pressed when we hear of it, as Telegram does not say when', () => {
    expect(translate(recorded('callback-query'), receivedAt)).toMatchObject({ at: receivedAt })
  })

  it('somebody who blocks the bot is gone', () => {
    expect(translate(recorded('blocked-by-user'), receivedAt)).toEqual({
      channel: 'telegram',
      sender: { address: '900000123' },
      at: new Date('2026-10-05T08:21:40.000Z'),
      kind: 'gone',
      stamp: '1791188500',
    })
  })
})
