import { beforeEach, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const STORY = 'the school bus never came on monday'

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
beforeEach(() => {
  chat = aChat()
  phone = chat.aPhone()
})
const stopAndStart = async () => {
  await phone.says('stop')
  await phone.says('start')
  phone.hears()
  await chat.pass(QUIET_SECONDS * 2)
}

it('a receipt that was owed before STOP does not come after START', async () => {
  await agreed(phone)
  await phone.says(STORY)
  await stopAndStart()
  expect(phone.hears()).toEqual([])
  expect(await phone.records()).toHaveLength(1)
})

it('a question that was to be asked again before STOP is not asked a second time after START', async () => {
  await phone.says(STORY)
  await phone.says('and on tuesday it came an hour late')
  await stopAndStart()
  expect(phone.hears()).toEqual([])
  await phone.says('yes')
  expect(await phone.records()).toHaveLength(1)
})

it('words that were urgent while nothing may be sent do not keep the numbers back after START', async () => {
  const urgent = 'I cannot go on any more and I want to kill myself tonight'
  await agreed(phone)
  await phone.says('stop')
  await phone.says(urgent)
  await phone.says('start')
  phone.hears()
  await phone.says(urgent)
  expect(phone.hears().join()).toMatch(/999[\s\S]*116 123/)
})
