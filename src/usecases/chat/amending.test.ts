import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
const words = async () => (await phone.records()).map(record => record.words)
const everything = () => JSON.stringify([chat.memory.events, chat.memory.conversations, [...chat.memory.said]])

describe.each(['held', 'kept'] as const)('a message that is %s', where => {
  beforeEach(async () => {
    chat = aChat()
    phone = chat.aPhone()
    if (where === 'kept') await agreed(phone)
  })
  const agree = async () => {
    if (where === 'held') await phone.says('yes')
  }

  it('is changed by an edit, and the old words are nowhere', async () => {
    const id = await phone.says('my son Jack waited for the bus every day')
    await phone.edits(id, 'my son waited for the bus every day')
    await agree()
    expect(await words()).toEqual(['my son waited for the bus every day'])
    expect(JSON.stringify(await phone.records())).not.toContain('Jack')
    expect(everything()).not.toContain('Jack')
  })

  it('is gone after a deletion, and the rest stays', async () => {
    const id = await phone.says('a thing I should not have said at all')
    await phone.says('the school bus never came on monday')
    await phone.deletes(id)
    await agree()
    expect(await words()).toEqual(['the school bus never came on monday'])
    expect(everything()).not.toContain('should not have said')
  })

  it('is gone with its voice after a deletion', async () => {
    const id = await phone.saysAloud(voice)
    await phone.deletes(id)
    await agree()
    expect(await phone.records()).toEqual([])
    const left: string[] = []
    for await (const key of chat.blobs.keysBefore(new Date(Date.now() + 1000))) left.push(key)
    expect(left).toEqual([])
  })

  it('never comes to be when its deletion came first', async () => {
    await phone.says('the school bus never came on monday')
    await phone.deletes('late')
    await phone.says('a thing I should not have said at all', 'late')
    await agree()
    expect(await words()).toEqual(['the school bus never came on monday'])
  })

  it('comes in its last words when an edit came first', async () => {
    await phone.edits('late', 'the bus never came all week')
    await phone.says('the bus neer came all week long', 'late')
    await agree()
    expect(await words()).toEqual(['the bus never came all week'])
  })

  it('takes edits one after the other', async () => {
    const id = await phone.says('the first words that were sent')
    await phone.edits(id, 'the second words that were sent', '1')
    await phone.edits(id, 'the third words that were sent', '2')
    await agree()
    expect(await words()).toEqual(['the third words that were sent'])
  })
})

describe('a message that was no content', () => {
  it('becomes content when it is edited into some', async () => {
    chat = aChat()
    phone = chat.aPhone()
    await agreed(phone)
    const id = await phone.says('hi')
    await phone.edits(id, 'the school bus never came on monday')
    expect(await words()).toEqual(['the school bus never came on monday'])
    await phone.edits(id, 'the school bus never came on tuesday', '2')
    expect(await words()).toEqual(['the school bus never came on tuesday'])
  })

  it('gives no receipt for what was taken back', async () => {
    chat = aChat()
    phone = chat.aPhone()
    await agreed(phone)
    const id = await phone.says('the school bus never came on monday')
    await phone.deletes(id)
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([])
  })
})
