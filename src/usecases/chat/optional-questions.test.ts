import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const STORY = 'the school bus never came at all'

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
const last = () => phone.hears().at(-1)
const record = async () => (await phone.records())[0]

beforeEach(async () => {
  chat = aChat()
  phone = chat.aPhone()
  await agreed(phone)
  await phone.says(STORY)
  await chat.pass(QUIET_SECONDS)
  phone.hears()
})

describe('where they live', () => {
  it.each([
    'Kidderminster',
    'kiderminster',
    'We live in Kidderminster',
    '12 Mill Lane, Kidderminster DY10 1AB',
    '14. ',
  ])('%s is understood', async answer => {
    await phone.says(answer)
    expect((await record())?.stated).toEqual({ area: 'wyre-forest' })
    expect((await record())?.words).toBe(STORY)
  })

  it.each(['12 Mill Lane', 'DY10 1AB', 'Flat 3, 12 Mill Lane DY10 1AB'])(
    '%s is asked again and not kept',
    async address => {
      await phone.says(address)
      expect(last()).toMatch(/do not know that answer[\s\S]*Where do you live/)
      expect((await record())?.words).toBe(STORY)
      expect(JSON.stringify(chat.memory.events)).not.toContain(address)
    },
  )

  it('a story that names a place is a story', async () => {
    await phone.says('the clinic in Kidderminster lost our letter')
    expect((await record())?.words).toContain('lost our letter')
    expect((await record())?.stated?.area).toBeUndefined()
  })

  it.each(['no', 'No thanks', "don't know", 'not sure', 'skip'])('%s goes on to the next question', async answer => {
    await phone.says(answer)
    expect(last()).toMatch(/^How old/)
    expect((await record())?.words).toBe(STORY)
  })

  it.each(['ok', 'yes', '👍', '99'])('%s brings the question again, and is not kept', async answer => {
    await phone.says(answer)
    expect(last()).toMatch(/do not know that answer[\s\S]*Where do you live/)
    expect((await record())?.words).toBe(STORY)
  })
})

describe('how old the child is', () => {
  beforeEach(async () => {
    await phone.says('skip')
    phone.hears()
  })

  it.each([
    ['5', '5-10'],
    ['he is 8', '5-10'],
    ['2', '0-4'],
    ['16yrs', '16-18'],
    ['18 months', '0-4'],
    ['8 and 11', 'several'],
    ['5-10', '5-10'],
    ['more than one child', 'several'],
  ])('%s is understood as years and not as a place in the list', async (answer, ageGroup) => {
    await phone.says(answer)
    expect((await record())?.stated).toEqual({ ageGroup })
  })

  it('MY DATA in between brings the question again', async () => {
    await phone.says('my data')
    expect(last()).toMatch(/This is what we hold[\s\S]*How old is your child/)
  })
})
