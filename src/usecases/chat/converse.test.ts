import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'
import { heard } from '../../../test/support/builders.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const STORY = 'the school bus never came on monday'

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
beforeEach(async () => {
  chat = aChat()
  phone = chat.aPhone()
  await agreed(phone)
})
const eventsOf = (kind: string) => chat.memory.events.filter(event => event.kind === kind)

describe('a turn', () => {
  it('settles what came before its message, too, and keeps no words of it', async () => {
    await phone.edits('late', 'the bus never came all week')
    expect(eventsOf('edit')).toMatchObject([{ state: 'early' }])
    await phone.says('the bus neer came', 'late')
    expect(eventsOf('edit')).toMatchObject([{ state: 'done', body: null }])
  })

  it('that dies, and is taken again when its story is too old to be added to, keeps its message once', async () => {
    await phone.says(STORY)
    await chat.pass(QUIET_SECONDS)
    chat.dieInTheMiddle()
    await phone.says('and the driver told us nothing about it at all')
    await chat.pass(3 * 3600)
    const [record, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(record?.original.parts).toHaveLength(2)
  })

  it('answers a message in which there is nothing to see', async () => {
    await phone.says('\u200b')
    expect(phone.hears()).toEqual([expect.stringMatching(/cannot read that kind of message/)])
    expect(await phone.records()).toEqual([])
  })

  it('of somebody who has moved says nothing, and they are known at the new number', async () => {
    await phone.says(STORY)
    const from = phone.phone.address
    const sender = { address: '7700900555', alsoKnownAs: [from] }
    await chat.chats.door.hear({ channel: 'telegram', sender, at: chat.clock.now(), kind: 'moved', stamp: '1' })
    await chat.settle()
    expect(eventsOf('moved')).toMatchObject([{ state: 'done', body: null }])
    const now = chat.aPhone('7700900555')
    await chat.pass(90)
    expect(phone.hears()).toEqual([])
    expect(now.hears()).toEqual([expect.stringMatching(/Your reference is/i)])
    await now.says('my data')
    expect(now.hears().join()).toContain(STORY)
  })

  it('of a stranger who was given the old number begins from nothing, and MY DATA shows nothing', async () => {
    await phone.says(STORY)
    const { address } = phone.phone
    const sender = { address: '7700900555', alsoKnownAs: [address] }
    await chat.chats.door.hear({ channel: 'telegram', sender, at: chat.clock.now(), kind: 'moved', stamp: '1' })
    await chat.pass(1000)
    const stranger = chat.aPhone(address)
    stranger.hears()
    await stranger.says('my data')
    expect(stranger.hears().join()).not.toContain(STORY)
    expect(await stranger.records()).toEqual([])
    await stranger.says('delete')
    await stranger.says('yes')
    expect(await chat.aPhone('7700900555').records()).toHaveLength(1)
  })
})

describe('what is urgent', () => {
  it('is told to a chat once for each record, however often its reading is repeated', async () => {
    await phone.says(STORY)
    const [record] = await phone.records()
    if (!record) throw new Error('there is no record')
    await chat.chats.tellUrgent(record)
    await chat.chats.tellUrgent(record)
    expect(eventsOf('urgent')).toHaveLength(1)
  })

  it('is told again of another record', async () => {
    await phone.says(STORY)
    const [record] = await phone.records()
    if (!record) throw new Error('there is no record')
    await chat.chats.tellUrgent(record)
    await chat.chats.tellUrgent({ ...record, reference: 'ABCD-EFGH' })
    expect(eventsOf('urgent')).toHaveLength(2)
  })

  it('is told to no chat when the record did not come from one', async () => {
    await phone.says(STORY)
    const [record] = await phone.records()
    if (!record) throw new Error('there is no record')
    const { contributorKey: _nobody, ...anonymous } = record
    await chat.chats.tellUrgent(anonymous)
    await chat.chats.tellUrgent({ ...record, channel: 'web' })
    await chat.chats.tellUrgent({ ...record, contributorKey: 'somebody unknown' })
    expect(eventsOf('urgent')).toEqual([])
  })

  it('in a held voice is told once, even should it be heard twice', async () => {
    const other = chat.aPhone()
    await other.saysAloud(voice)
    const said = heard({ text: 'I want to kill myself tonight' })
    for (let time = 0; time < 2; time += 1) {
      await chat.chats.listenToHeld({ transcribe: async () => said })
      for (const event of chat.memory.events) Object.assign(event, { listened: false, notBefore: null })
    }
    expect(eventsOf('urgent')).toHaveLength(1)
  })
})

describe('what a platform brings out of order', () => {
  /** An edit that was made so many seconds after the message, and comes only now. */
  const comesLate = async (messageId: string, text: string, seconds: number) => {
    const at = new Date(chat.clock.now().getTime() - 1000_000 + seconds * 1000)
    const { address } = phone.phone
    const edit = { channel: 'telegram', sender: { address }, kind: 'edit', stamp: String(seconds) } as const
    await chat.chats.door.hear({ ...edit, at, messageId, text })
    await chat.settle()
  }
  const words = async () => (await phone.records()).map(record => record.words)

  it('does not put earlier words in the place of later ones', async () => {
    const id = await phone.says(STORY)
    chat.clock.pass(1000)
    await comesLate(id, 'the last words of all', 20)
    await comesLate(id, 'words in between', 10)
    expect(await words()).toEqual(['the last words of all'])
  })

  it('nor when both come before their message', async () => {
    await comesLate('late', 'the last words of all', 20)
    await comesLate('late', 'words in between', 10)
    await phone.says(STORY, 'late')
    expect(await words()).toEqual(['the last words of all'])
  })

  it('does not bring back what was deleted', async () => {
    const other = chat.aPhone()
    const id = await other.says(STORY)
    await other.deletes(id)
    phone = other
    await comesLate(id, 'words in between', 10)
    await other.says('yes')
    expect(await other.records()).toEqual([])
    expect(JSON.stringify(chat.memory.events)).not.toContain('words in between')
  })
})
