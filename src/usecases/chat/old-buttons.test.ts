import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const HOUR = 3600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>

beforeEach(async () => {
  chat = aChat()
  phone = chat.aPhone()
  await agreed(phone)
  await phone.says('the school bus never came at all')
  await chat.pass(QUIET_SECONDS)
  phone.hears()
})

describe('the buttons of a question of before', () => {
  it('ask nothing of somebody who has had everything deleted', async () => {
    await phone.presses('which:all')
    await phone.says('yes')
    phone.hears()
    await phone.presses('skip')
    expect(phone.hears().join()).not.toMatch(/How old|Where do you live/)
  })

  it('keep nothing of somebody who has had everything deleted', async () => {
    await chat.pass(3 * HOUR)
    await phone.says('and then the taxi was late again')
    await phone.presses('which:all')
    await phone.says('yes')
    await phone.presses('area:wyre-forest')
    expect([...chat.memory.conversations.values()].map(({ state }) => state.stated)).toEqual([{}])
  })

  it('leave open whether they are sure to delete', async () => {
    await phone.says('delete')
    await phone.presses('skip')
    phone.hears()
    await phone.presses('sure:yes')
    expect(await phone.records()).toHaveLength(0)
  })
})

describe('the button to skip', () => {
  it('goes on from the question that is open to the next one', async () => {
    await phone.presses('skip')
    expect(phone.hears()).toEqual([expect.stringMatching(/^How old/)])
  })
})
