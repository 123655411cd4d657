import { readFileSync } from 'node:fs'
import { TelegramError } from 'telegraf'
import { describe, expect, it } from 'vitest'
import { failureOf, fetchError, problemOf, sendError } from './failure.js'

interface RecordedError {
  http: number
  body: { error_code: number; description: string; parameters?: { retry_after: number } }
}
const recorded = JSON.parse(readFileSync('test/fixtures/telegram/api-errors.json', 'utf8')) as RecordedError[]

/** As telegraf throws it, with the request that it was the answer to. */
const errorWith = (status: number): TelegramError => {
  const found = recorded.find(({ http }) => http === status)
  if (!found) throw new Error(`no recorded error ${status}`)
  return new TelegramError(found.body, { method: 'sendMessage', payload: { text: 'private words' } })
}

describe('what Telegram refuses', () => {
  it('somebody who blocked us cannot be reached', () => {
    expect(sendError(errorWith(403))).toMatchObject({ code: 'recipient-unreachable', retryable: false })
  })

  it('too many requests: says when to send again', () => {
    expect(sendError(errorWith(429))).toMatchObject({
      code: 'channel-unavailable',
      retryable: true,
      retryAfterSeconds: 7,
    })
  })

  it('a file that is too big for Telegram to hand out', () => {
    expect(fetchError(errorWith(400))).toMatchObject({ code: 'recording-too-large', retryable: false })
  })

  it('another program with the same token is a trouble of the line', () => {
    expect(problemOf(failureOf(errorWith(409)))).toBe('used-elsewhere')
  })

  it('what is not Telegram’s doing is no trouble of the line', () => {
    expect(problemOf(new Error('the database'))).toBeNull()
  })

  it('the words of the request are not kept with the failure', () => {
    expect(JSON.stringify(failureOf(errorWith(403)))).not.toContain('private words')
    expect(JSON.stringify(failureOf(errorWith(403)))).toContain('blocked by the user')
  })
})
