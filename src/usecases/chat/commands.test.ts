import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const HOUR = 3600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
const tells = async (text: string) => {
  await phone.says(text)
  await chat.pass(QUIET_SECONDS)
  await chat.pass(3 * HOUR)
  return phone.hears()
}
beforeEach(async () => {
  chat = aChat()
  phone = chat.aPhone()
  await agreed(phone)
})

describe('STOP and START', () => {
  it.each(['STOP', 'stop.', '/stop', 'Please stop', 'sotp'])('%s ends what we send', async word => {
    await phone.says(word)
    expect(phone.hears()).toEqual([expect.stringMatching(/will not send you anything more/)])
    expect(await tells('the school bus never came')).toEqual([])
    expect(await phone.records()).toHaveLength(1)
  })

  it('takes back what was about to be said', async () => {
    await phone.says('the school bus never came')
    await phone.says('stop')
    await chat.pass(HOUR)
    expect(phone.hears()).toHaveLength(1)
  })

  it('is no command inside a story', async () => {
    await tells('please stop excluding my son from every school trip there is')
    expect(await phone.records()).toHaveLength(1)
  })

  it('START returns', async () => {
    await phone.says('stop')
    await phone.says('start')
    expect(phone.hears().at(-1)).toMatch(/You will get answers from us again/)
    expect(await tells('the school bus never came')).toHaveLength(1)
  })

  it('START asks again what stood open', async () => {
    const other = chat.aPhone()
    await other.says('the school bus never came at all')
    await other.says('stop')
    await other.says('start')
    expect(other.hears().at(-1)).toMatch(/May we keep/)
    await other.says('yes')
    expect(await other.records()).toHaveLength(1)
  })
})

describe('DELETE', () => {
  it('asks which, asks whether they are sure, and erases the last', async () => {
    await tells('the school bus never came')
    await tells('the respite place closed')
    const [last, first] = await phone.records()
    await phone.says('delete')
    expect(phone.hears()).toEqual([expect.stringContaining(last?.reference ?? '')])
    await phone.says('the last one')
    expect(phone.hears()).toEqual([expect.stringMatching(/cannot be brought back. Are you sure/)])
    await phone.says('yes')
    expect(phone.hears()).toEqual([expect.stringMatching(/It is deleted/)])
    expect(await phone.records()).toMatchObject([{ reference: first?.reference }])
    const erased = await chat.experiences.findByReference(last?.reference ?? '')
    expect(erased).toMatchObject({ state: 'erased' })
    expect(JSON.stringify(erased)).not.toContain('respite')
  })

  it('erases everything, with what was agreed to', async () => {
    await tells('the school bus never came')
    await tells('the respite place closed')
    await phone.says('DELETE')
    await phone.says('2')
    await phone.says('yes')
    expect(await phone.records()).toEqual([])
    phone.hears()
    await phone.says('something else altogether that happened')
    expect(phone.hears()).toEqual([expect.stringMatching(/May we keep/)])
    expect(await phone.records()).toEqual([])
  })

  it.each(['no', 'nothing', '3'])('%s keeps it all', async word => {
    await tells('the school bus never came')
    await tells('the respite place closed')
    await phone.says('delete')
    if (word === 'no') await phone.says('all')
    await phone.says(word)
    expect(phone.hears().at(-1)).toMatch(/deleted nothing/)
    expect(await phone.records()).toHaveLength(2)
  })

  it('an old yes button deletes nothing', async () => {
    await tells('the school bus never came')
    await phone.presses('sure:yes')
    expect(await phone.records()).toHaveLength(1)
    expect(phone.hears().at(-1)).toMatch(/Are you sure/)
  })

  it('works for what is only held, and says when there is nothing', async () => {
    const other = chat.aPhone()
    await other.says('delete')
    expect(other.hears()).toEqual([expect.stringMatching(/nothing to delete/)])
    await other.says('the school bus never came at all')
    await other.says('delete')
    await other.says('yes')
    expect(chat.memory.events.some(({ state }) => state === 'held')).toBe(false)
  })

  it('works after STOP', async () => {
    await tells('the school bus never came')
    await phone.says('stop')
    phone.hears()
    await phone.says('delete')
    await phone.says('yes')
    expect(phone.hears()).toHaveLength(2)
    expect(await phone.records()).toEqual([])
  })
})

describe('MY DATA', () => {
  it('sends back all that is held, and what was agreed to', async () => {
    await tells('the school bus never came')
    await phone.says('my data')
    const [answer] = phone.hears()
    const [record] = await phone.records()
    expect(answer).toMatch(/Things you told us: 1\. You agreed that we keep it: Yes\. .*name: No\. .*to you: No\./)
    expect(answer).toContain(`${record?.reference}, 21 November 2026: the school bus never came`)
    expect(answer).toMatch(/Is something wrong\? Just tell us here\. To delete something, send DELETE\./)
  })

  it('tells what they answered to the optional questions', async () => {
    await phone.says('the school bus never came')
    await chat.pass(QUIET_SECONDS)
    await phone.says('kidderminster')
    await phone.says('he is 8')
    phone.hears()
    await phone.says('my data')
    expect(phone.hears()[0]).toContain('You also told us: Wyre Forest, 5–10.')
  })

  it('sends what is long a page at a time, and loses no letter', async () => {
    const story = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ')
    await phone.says(story)
    await chat.pass(QUIET_SECONDS)
    phone.hears()
    await phone.says('/mydata')
    const pages = phone.hears()
    for (let page = 0; page < 9 && pages.at(-1)?.includes('There is more'); page += 1) {
      await phone.says('more')
      pages.push(...phone.hears())
    }
    expect(pages.every(page => page.length < 4096)).toBe(true)
    expect(pages.join('').match(/word\d+/g)?.length).toBeGreaterThanOrEqual(1500)
  })

  it('says when nothing is held, and what waits for a yes', async () => {
    const other = chat.aPhone()
    await other.says('my data')
    expect(other.hears()).toEqual([expect.stringMatching(/We hold nothing/)])
    await other.says('the school bus never came at all')
    other.hears()
    await other.says('my data')
    expect(other.hears()).toEqual([expect.stringMatching(/nobody has read it/)])
  })
})

describe('HUMAN', () => {
  it('reaches the to-do list once, and says when to expect an answer', async () => {
    await phone.says('human')
    await phone.says('talk to a person')
    expect(phone.hears()).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/up to 3 working days[\s\S]*999/)),
    )
    expect(await chat.chats.toDos.open()).toMatchObject([{ kind: 'human', mayWriteUntil: 'any-time' }])
  })

  it('lets a volunteer answer in the same chat', async () => {
    await phone.says('human')
    phone.hears()
    const [toDo] = await chat.chats.toDos.open()
    await chat.chats.toDos.answer(toDo?.id ?? '', 'volunteer', 'Hello, how can I help?')
    await chat.settle()
    expect(phone.hears()).toEqual(['From a person at Elmshire Parent Carer Forum:\n\nHello, how can I help?'])
    expect((await chat.chats.toDos.find(toDo?.id ?? ''))?.answers).toMatchObject([{ by: 'volunteer', state: 'sent' }])
    await chat.chats.toDos.finish(toDo?.id ?? '', 'volunteer')
    expect(await chat.chats.toDos.countOpen()).toBe(0)
    await expect(chat.chats.toDos.answer('gone', 'volunteer', 'Hello')).rejects.toMatchObject({ code: 'window-closed' })
  })
})

describe('other words', () => {
  it('HELP says what can be sent, and names places for what they told us', async () => {
    const place = {
      id: '1',
      name: 'Elmshire SENDIASS',
      whatFor: 'Free advice.',
      phone: '01632 960001',
      areas: [],
      themes: [],
      published: true,
      position: 1,
      updatedAt: '',
      updatedBy: '',
    }
    const other = aChat({ places: [place] }).aPhone()
    await other.says('help')
    const [answer] = other.hears()
    expect(answer).toMatch(/HUMAN/)
    expect(answer).toMatch(/Elmshire SENDIASS/)
    expect(answer).toContain('https://share.example.org/help')
  })

  it('PRIVACY tells where to read more', async () => {
    await phone.says('privacy')
    expect(phone.hears().join()).toContain('https://share.example.org/privacy')
  })

  it('CHOICES changes what was agreed to, for all that was told', async () => {
    await tells('the school bus never came')
    await phone.says('choices')
    await phone.says('yes')
    await phone.says('yes')
    expect(phone.hears().at(-1)).toMatch(/We have changed it/)
    expect((await phone.records())[0]?.consent).toMatchObject({ keep: true, quote: true, contact: true })
  })

  it('somebody who has blocked us hears nothing, and is known again when they write', async () => {
    await phone.says('the school bus never came')
    await phone.blocks()
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([])
    await phone.says('and the driver shouted at him')
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toHaveLength(1)
  })
})
