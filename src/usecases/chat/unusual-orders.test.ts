import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, CONSENT_HOURS, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const HOUR = 3600
const STORY = 'the school bus never came at all'
const PATIENCE = 600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
const last = () => phone.hears().at(-1)
const words = async () => (await phone.records()).map(record => record.words)

describe('before there is a yes', () => {
  beforeEach(() => {
    chat = aChat()
    phone = chat.aPhone()
  })

  it.each(['yes', 'no', 'skip', '👍', '😢', '???', '...', 'thanks', '2'])(
    '%s as the very first word gets the welcome',
    async word => {
      await phone.says(word)
      expect(phone.hears()).toEqual([expect.stringMatching(/This is Elmshire[\s\S]*999[\s\S]*May we keep/)])
      expect(chat.memory.events.some(({ state }) => state === 'held')).toBe(false)
    },
  )

  it.each(['sticker', 'location'] as const)('a %s as the very first message gets the welcome too', async what => {
    await phone.send({ kind: 'unusable', what })
    expect(phone.hears()).toEqual([expect.stringMatching(/cannot read[\s\S]*This is Elmshire[\s\S]*May we keep/)])
  })

  it('a voice note that is gone, as the very first message, gets the welcome too', async () => {
    await phone.send({ kind: 'voice', media: { mimeType: 'audio/ogg', handle: null } })
    expect(phone.hears()).toEqual([expect.stringMatching(/could not open[\s\S]*This is Elmshire/)])
  })

  it('a story of one word is a story', async () => {
    await phone.says('Exhausted')
    await phone.says('yes')
    expect(await words()).toEqual(['Exhausted'])
  })

  it.each(['help', 'privacy', 'human', 'I need help'])(
    '%s as the very first word is answered by somebody with a name',
    async word => {
      await phone.says(word)
      expect(phone.hears()).toEqual([expect.stringMatching(/^This is Elmshire/)])
      await phone.says('hello')
      expect(last()).toMatch(/May we keep/)
    },
  )

  it.each(['help', 'privacy', 'my data', 'who are you'])(
    '%s between the question and its answer brings the question again',
    async word => {
      await phone.says(STORY)
      await phone.says('and the taxi is no better')
      await phone.says(word)
      expect(last()).toMatch(/May we keep/)
      await chat.pass(QUIET_SECONDS)
      expect(phone.hears()).toEqual([])
      await phone.says('yes')
      expect(await words()).toEqual([`${STORY}\n\nand the taxi is no better`])
    },
  )

  it('DELETE that is taken back leaves the question open', async () => {
    await phone.says(STORY)
    await phone.says('delete')
    await phone.says('no')
    expect(last()).toMatch(/deleted nothing[\s\S]*May we keep/)
    await phone.says('yes')
    expect(await words()).toEqual([STORY])
  })

  it('DELETE of what nobody has read does not speak of printed reports', async () => {
    await phone.says(STORY)
    await phone.says('delete')
    await phone.says('yes')
    expect(last()).toMatch(/^That is fine. We have deleted/)
  })

  it('STOP does not promise that anybody reads what nobody may read', async () => {
    await phone.says(STORY)
    await phone.says('stop')
    expect(last()).toMatch(/nobody reads what you send here, and we delete it after 3 days/)
  })

  it('a yes that comes when all is erased is told so, and counts for what comes next', async () => {
    await phone.says(STORY)
    await chat.pass(CONSENT_HOURS * HOUR)
    phone.hears()
    await phone.says('yes')
    expect(last()).toMatch(/had to delete what you sent before[\s\S]*use your words/)
    await phone.says(STORY)
    expect(await words()).toEqual([STORY])
  })

  it('a new story after all was erased is welcomed at once', async () => {
    await phone.says(STORY)
    await chat.pass(CONSENT_HOURS * HOUR)
    phone.hears()
    await phone.says('and now the taxi does not come either')
    expect(last()).toMatch(/^Hello again[\s\S]*your message has arrived[\s\S]*May we keep/)
  })

  it('a question after all was erased is welcomed once, and not asked for a yes twice in one message', async () => {
    await phone.says(STORY)
    await chat.pass(CONSENT_HOURS * HOUR)
    phone.hears()
    await phone.says('what for?')
    expect(last()?.match(/May we keep/g)).toHaveLength(1)
  })

  it('a no can be taken back with a yes', async () => {
    await phone.says(STORY)
    await phone.says('no')
    await phone.says('no')
    phone.hears()
    await phone.says('yes')
    expect(last()).toMatch(/May we keep/)
  })

  it.each(['yes but not my name', 'what for?', 'why do you need this?'])(
    '%s gets the question again, with a way to a person',
    async answer => {
      await phone.says(STORY)
      await phone.says(answer)
      expect(last()).toMatch(/Please answer YES or NO[\s\S]*HUMAN[\s\S]*May we keep/)
      await phone.says('yes')
      expect((await words())[0]).toContain(answer)
    },
  )
})

describe('between the questions of consent', () => {
  beforeEach(async () => {
    chat = aChat()
    phone = chat.aPhone()
    await phone.says(STORY)
    await phone.says('yes')
    phone.hears()
  })

  it('a second yes that was on its way already is no answer to the next question', async () => {
    const other = chat.aPhone()
    const at = chat.clock.now()
    const message = { channel: 'telegram', kind: 'message', sender: { address: other.phone.address }, at } as const
    await other.says(STORY)
    await chat.chats.door.hear({ ...message, messageId: 'one yes', content: { kind: 'text', text: 'yes' } })
    await chat.chats.door.hear({ ...message, messageId: 'another yes', content: { kind: 'text', text: 'yes' } })
    chat.clock.pass(2)
    await chat.settle()
    expect(other.hears().at(-1)).toMatch(/use your words/)
    expect(await other.records()).toMatchObject([{ consent: { quote: false } }])
    await other.says('yes')
    expect(await other.records()).toMatchObject([{ consent: { quote: true } }])
  })

  it('a voice note in place of an answer is kept, and the question comes again with the receipt', async () => {
    await phone.saysAloud(voice)
    expect(phone.hears()).toEqual([])
    await chat.pass(PATIENCE)
    expect(last()).toMatch(/Your reference is[\s\S]*use your words/)
    await phone.says('yes')
    expect(last()).toMatch(/write to you here/)
  })

  it('another language asks the same question in that language', async () => {
    await phone.says('română')
    expect(last()).toMatch(/Putem folosi cuvintele/)
    await phone.says('da')
    expect((await phone.records())[0]?.consent.quote).toBe(true)
  })

  it('a greeting brings the question again', async () => {
    await phone.says('hi')
    expect(last()).toMatch(/use your words/)
  })

  it('an old yes button brings the open question again', async () => {
    await phone.presses('keep:yes')
    expect(last()).toMatch(/use your words/)
  })
})
