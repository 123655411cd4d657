import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { aChat, agreed, CONSENT_HOURS } from '../../../test/support/a-chat.js'
import { AppError } from '../../domain/errors.js'

const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')
const notNow = new AppError('channel-unavailable', 'no', { retryable: true })

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
beforeEach(() => {
  chat = aChat()
  phone = chat.aPhone()
})
/** Whatever the stores of chats still hold in words. */
const words = () =>
  JSON.stringify([
    chat.memory.events,
    chat.memory.said.filter(({ state }) => state === 'waiting' || state === 'sending'),
  ])

it('once everything is deleted, no answer with their words waits to go out', async () => {
  await agreed(phone)
  await phone.says('the bus left my son in the rain')
  await chat.pass(100)
  chat.fail(notNow)
  await phone.says('my data')
  expect(words()).toContain('left my son')
  await phone.says('delete')
  await phone.says('yes')
  expect(words()).not.toContain('left my son')
  chat.fail(null)
  await chat.pass(3600)
  expect(phone.hears().join()).toMatch(/It is deleted/)
})

it('an edit whose message never came is not kept when somebody says no, and not for ever either', async () => {
  await phone.says('hello')
  await phone.edits('never-heard-of', 'my son is called Oliver')
  expect(words()).toContain('Oliver')
  await phone.says('no')
  expect(words()).not.toContain('Oliver')
  await phone.edits('nor-of-this', 'my son is called Oliver')
  await chat.pass(CONSENT_HOURS * 3600 + 1)
  await chat.chats.forgetOld()
  expect(words()).not.toContain('Oliver')
})

it('a voice note that was still being fetched when they said no is not asked about afterwards', async () => {
  await phone.says('hello')
  chat.uploads.set('slow', voice)
  chat.fail(notNow)
  await phone.send({ kind: 'voice', media: { mimeType: 'audio/ogg', handle: 'slow' } })
  await phone.says('no')
  chat.fail(null)
  phone.hears()
  await chat.pass(600)
  expect(phone.hears().join()).not.toContain('May we keep')
  expect(chat.memory.events.filter(({ body }) => body !== null)).toEqual([])
})

it('somebody who said no is a stranger after a silent month', async () => {
  await phone.says('the bus left my son in the rain')
  await phone.says('no')
  await chat.pass(31 * 24 * 3600)
  expect(await chat.chats.forgetOld()).toBe(1)
  expect(chat.memory.conversations.size).toBe(0)
})
