import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const HOUR = 3600
const STORY = 'the school bus never came at all'

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
const last = () => phone.hears().at(-1)
const words = async () => (await phone.records()).map(record => record.words)

describe('when nothing is asked', () => {
  beforeEach(async () => {
    chat = aChat()
    phone = chat.aPhone()
    await agreed(phone)
    await phone.says(STORY)
    await chat.pass(QUIET_SECONDS)
    for (let question = 0; question < 3; question += 1) await phone.says('skip')
    phone.hears()
  })

  it.each(['ok', 'yes', 'no', 'Yes 👍', 'skip', 'more', 'nothing', '😊', '👍👍', '!!', '3', 'Thank you so much'])(
    '%s is no story and gets no answer',
    async word => {
      await phone.says(word)
      await chat.pass(HOUR)
      expect(phone.hears()).toEqual([])
      expect(await words()).toEqual([STORY])
    },
  )

  it('"are you a bot" is answered truly', async () => {
    await phone.says('are you a bot?')
    expect(phone.hears()).toEqual([expect.stringMatching(/A computer sends these short answers[\s\S]*HUMAN/)])
  })

  it('DELETE with a reference asks about that one', async () => {
    const [first] = await phone.records()
    await chat.pass(3 * HOUR)
    await phone.says('the respite place closed and nobody rang us')
    await chat.pass(QUIET_SECONDS)
    phone.hears()
    await phone.says(`delete ${first?.reference.toLowerCase()}`)
    expect(last()).toContain(`We will delete ${first?.reference}`)
    await phone.says('yes')
    expect(await words()).toEqual(['the respite place closed and nobody rang us'])
  })

  it('DELETE with the reference of somebody else asks about their own', async () => {
    const other = chat.aPhone()
    await agreed(other)
    await other.says(`delete ${(await phone.records())[0]?.reference}`)
    expect(other.hears()).toEqual([expect.stringMatching(/nothing to delete/)])
    expect(await words()).toEqual([STORY])
  })

  it('DELETE ALL asks once, whether they are sure', async () => {
    await chat.pass(3 * HOUR)
    await phone.says('the respite place closed and nobody rang us')
    await chat.pass(QUIET_SECONDS)
    phone.hears()
    await phone.says('delete all')
    expect(last()).toMatch(/delete everything[\s\S]*Are you sure/)
    await phone.says('hmm maybe')
    expect(last()).toMatch(/do not know that answer/)
    expect(await phone.records()).toHaveLength(2)
  })

  it('MY DATA while something is being deleted leaves that open', async () => {
    await phone.says('delete')
    await phone.says('my data')
    await phone.says('yes')
    expect(await phone.records()).toEqual([])
  })

  it('a receipt that falls due while something is being deleted leaves that open', async () => {
    await phone.says('and the driver shouted at him')
    await phone.says('delete')
    await chat.pass(QUIET_SECONDS)
    await phone.says('yes')
    expect(await phone.records()).toEqual([])
  })

  it('HELP names a place even when the directory is empty', async () => {
    await phone.says('can you help me')
    expect(last()).toContain('0808 808 3555')
  })
})

it('three hundred messages in a row are one story with one receipt', async () => {
  chat = aChat()
  phone = chat.aPhone()
  await agreed(phone)
  const base = { channel: 'telegram', kind: 'message', sender: { address: phone.phone.address } } as const
  for (let part = 0; part < 300; part += 1) {
    const content = { kind: 'text', text: `part ${part} of what happened to us` } as const
    await chat.chats.door.hear({ ...base, at: chat.clock.now(), messageId: `part ${part}`, content })
  }
  await chat.settle()
  expect(phone.hears()).toEqual([])
  await chat.pass(QUIET_SECONDS)
  expect(phone.hears()).toHaveLength(1)
  expect((await phone.records()).map(({ original }) => original.parts.length)).toEqual([300])
})
