import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegramLine } from '../../adapters/telegram/line.js'
import type { ChatLine } from '../../src/domain/chat/chat-line.js'
import { AppError } from '../../src/domain/errors.js'
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js'

const PARENT = 900_000_123
const thanks = { text: 'Thank you.', language: 'en' }

let telegram: TelegramServer
let line: ChatLine
beforeEach(async () => {
  telegram = await startTelegramServer()
  line = createTelegramLine(telegram)
})
afterEach(() => telegram.close())

const failureOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('expected an AppError')
  return error
}

describe('sending on Telegram', () => {
  it('a text arrives as it is, without a preview of what it links to', async () => {
    const text = 'So tired? 😭 <b>not bold</b> *nor this* https://example.org\nالسلام'
    await line.send(String(PARENT), { text, language: 'en' })
    expect(telegram.sent(PARENT)).toMatchObject([{ text, buttons: [] }])
    const [call] = telegram.calls('sendMessage')
    expect(call).toMatchObject({ link_preview_options: { is_disabled: true } })
    expect(call).not.toHaveProperty('parse_mode')
  })

  it('choices are buttons that carry our ids', async () => {
    const choices = [
      { id: 'keep:yes', label: 'Yes' },
      { id: 'keep:no', label: 'No' },
    ]
    await line.send(String(PARENT), { text: 'May we?', choices, language: 'en' })
    expect(telegram.sent(PARENT)).toMatchObject([{ text: 'May we?', buttons: choices }])
  })

  it('choices that fit on no button are numbered below the text', async () => {
    const choices = [
      { id: 'x'.repeat(65), label: 'Yes' },
      { id: 'no', label: 'No' },
    ]
    await line.send(String(PARENT), { text: 'May we?', choices, language: 'en' })
    expect(telegram.sent(PARENT)).toMatchObject([{ text: 'May we?\n\n1. Yes\n2. No', buttons: [] }])
  })

  it('a text that is too long for one message comes in several, with the buttons below the last', async () => {
    const [first, second] = ['a'.repeat(4000), 'b'.repeat(4000)]
    await line.send(String(PARENT), {
      text: `${first}\n\n${second}`,
      choices: [{ id: 'more', label: 'More' }],
      language: 'en',
    })
    expect(telegram.sent(PARENT)).toMatchObject([
      { text: first, buttons: [] },
      { text: second, buttons: [{ id: 'more', label: 'More' }] },
    ])
  })

  it.each([
    [
      'a chat that is not there',
      { status: 400, description: 'Bad Request: chat not found' },
      'recipient-unreachable',
      false,
    ],
    [
      'an account that was closed',
      { status: 403, description: 'Forbidden: user is deactivated' },
      'recipient-unreachable',
      false,
    ],
    ['a message that Telegram does not take', { status: 400 }, 'message-refused', false],
    ['an error of Telegram’s own', { status: 502 }, 'channel-unavailable', true],
    ['a connection that ends', 'cut' as const, 'channel-unavailable', true],
    ['an answer that is lost', 'unanswered' as const, 'channel-unavailable', true],
  ])('%s', async (_name, fault, code, retryable) => {
    telegram.fail('sendMessage', fault)
    expect(await failureOf(line.send(String(PARENT), thanks))).toMatchObject({ code, retryable })
  })

  it('somebody who has blocked us cannot be reached, until they let us write again', async () => {
    telegram.block(PARENT)
    expect(await failureOf(line.send(String(PARENT), thanks))).toMatchObject({ code: 'recipient-unreachable' })
    telegram.unblock(PARENT)
    await line.send(String(PARENT), thanks)
    expect(telegram.sent(PARENT)).toHaveLength(1)
  })

  it('says when to try again when we were too fast', async () => {
    telegram.fail('sendMessage', { status: 429, retryAfter: 7 })
    expect(await failureOf(line.send(String(PARENT), thanks))).toMatchObject({
      code: 'channel-unavailable',
      retryable: true,
      retryAfterSeconds: 7,
    })
  })

  it.each(['123456:WRONG', 'no token at all'])(
    'a wrong token is for an administrator to put right: %s',
    async token => {
      const wrong = createTelegramLine({ apiRoot: telegram.apiRoot, token })
      expect(await failureOf(wrong.send(String(PARENT), thanks))).toMatchObject({
        code: 'channel-refused',
        retryable: false,
      })
      expect(await failureOf(wrong.fetch('AwACAgTEST1'))).toMatchObject({ code: 'channel-refused' })
    },
  )

  it('no error holds the words, the chat or the token', async () => {
    telegram.fail('sendMessage', { status: 400 })
    const refused = await failureOf(line.send(String(PARENT), { text: 'private words', language: 'en' }))
    await telegram.close()
    const unanswered = await failureOf(line.send(String(PARENT), { text: 'private words', language: 'en' }))
    const notFetched = await failureOf(line.fetch('AwACAgTEST1'))
    for (const error of [refused, unanswered, notFetched]) {
      const told = everythingIn(error)
      expect(told).toContain('Telegram')
      for (const secret of ['private words', String(PARENT), telegram.token]) expect(told).not.toContain(secret)
    }
    telegram = await startTelegramServer()
  })
})

describe('fetching a file from Telegram', () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)

  it('comes back byte for byte', async () => {
    expect(new Uint8Array(await line.fetch(telegram.keepFile(bytes)))).toEqual(bytes)
  })

  it.each(['half', 'cut', { status: 404 }, { status: 500 }] as const)('half a file is not a file: %s', async fault => {
    const handle = telegram.keepFile(bytes)
    telegram.fail('download', fault)
    expect(await failureOf(line.fetch(handle))).toMatchObject({ code: 'channel-unavailable', retryable: true })
    expect(new Uint8Array(await line.fetch(handle))).toEqual(bytes)
  })

  it('a file that Telegram has forgotten is gone', async () => {
    const handle = telegram.keepFile(bytes)
    telegram.forgetFiles()
    expect(await failureOf(line.fetch(handle))).toMatchObject({ code: 'media-gone', retryable: false })
  })

  it('a file over 20 MB cannot be had', async () => {
    const handle = telegram.keepFile(new Uint8Array(20 * 1024 * 1024 + 1))
    expect(await failureOf(line.fetch(handle))).toMatchObject({ code: 'recording-too-large', retryable: false })
  })

  it('says when to try again when we were too fast', async () => {
    telegram.fail('getFile', { status: 429, retryAfter: 3 })
    expect(await failureOf(line.fetch(telegram.keepFile(bytes)))).toMatchObject({
      code: 'channel-unavailable',
      retryAfterSeconds: 3,
    })
  })

  it('no error holds the link to the file', async () => {
    telegram.fail('download', 'cut')
    const error = await failureOf(line.fetch(telegram.keepFile(bytes)))
    expect(everythingIn(error)).not.toContain(telegram.token)
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** An error and all that led to it, the fields that nobody thinks of included. */
const everythingIn = (error: unknown): string => {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? ''
  const own = Object.fromEntries(Object.getOwnPropertyNames(error).map(name => [name, Reflect.get(error, name)]))
  const { cause, ...fields } = own
  return `${JSON.stringify(fields)} ${everythingIn(cause)}`
}
