import { readFile } from 'node:fs/promises'
import { beforeEach, expect, it } from 'vitest'
import { aChat, agreed } from '../../../test/support/a-chat.js'
import { AppError } from '../../domain/errors.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const STORY = 'the school bus never came on monday'
const HOUR = 3600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
beforeEach(async () => {
  chat = aChat()
  phone = chat.aPhone()
  await agreed(phone)
  chat.uploads.set('handle', voice)
})
const saysAloud = () => phone.send({ kind: 'voice', media: { mimeType: 'audio/ogg', handle: 'handle' } })
const voiceEvent = () => chat.memory.events.findLast(({ body }) => JSON.stringify(body).includes('handle'))

it('a message that fails for a reason nobody foresaw keeps its person from nothing else', async () => {
  chat.fail(new TypeError('odd'))
  await saysAloud()
  chat.fail(null)
  await phone.says(STORY)
  expect((await phone.records()).map(({ words }) => words)).toEqual([STORY])
})

it('it is worked on after all once it can be', async () => {
  chat.fail(new TypeError('odd'))
  await saysAloud()
  chat.fail(null)
  await chat.pass(5)
  expect(await phone.records()).toHaveLength(1)
})

it('it is put aside with its content when it fails for hours', async () => {
  chat.fail(new TypeError('odd'))
  await saysAloud()
  for (let halfHours = 0; halfHours < 20; halfHours += 1) await chat.pass(HOUR / 2)
  expect(voiceEvent()).toMatchObject({ state: 'unreadable', body: { kind: 'message' } })
})

it('a voice that was sent while our token was refused is kept when an operator has put it right', async () => {
  chat.fail(new AppError('channel-refused', 'no'))
  await saysAloud()
  for (let hours = 0; hours < 24; hours += 1) await chat.pass(HOUR)
  chat.fail(null)
  await chat.pass(HOUR)
  expect(await phone.records()).toHaveLength(1)
  expect(phone.hears().join()).not.toMatch(/send it again/)
})
