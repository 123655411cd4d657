import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, agreed, QUIET_SECONDS } from '../../../test/support/a-chat.js'
import { AppError } from '../../domain/errors.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
const HOUR = 3600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
beforeEach(async () => {
  chat = aChat({ says: 'the respite place closed and nobody rang us' })
  phone = chat.aPhone()
  await agreed(phone)
})

const skipQuestions = async () => {
  await phone.says('skip')
  await phone.says('skip')
  await phone.says('skip')
  phone.hears()
}

describe('telling', () => {
  it('many short messages and voice notes in a row become one experience, with one receipt', async () => {
    for (const text of ['so we asked for transport', 'in may', 'and they said no']) {
      await phone.says(text)
      chat.clock.pass(20)
    }
    await phone.saysAloud(voice)
    expect(phone.hears()).toEqual([])
    await chat.pass(QUIET_SECONDS)
    const [record, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(record?.words).toBe(
      'so we asked for transport\n\nin may\n\nand they said no\n\nthe respite place closed and nobody rang us',
    )
    expect(phone.hears()).toEqual([expect.stringContaining(record?.reference ?? '')])
  })

  it('a late "sorry, also" joins what was told, and says so briefly', async () => {
    await phone.says('the taxi never came')
    await chat.pass(QUIET_SECONDS)
    await skipQuestions()
    await chat.pass(5 * HOUR)
    await phone.says('Sorry, also the escort was rude to him')
    await chat.pass(QUIET_SECONDS)
    const [record, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(record?.words).toBe('the taxi never came\n\nSorry, also the escort was rude to him')
    expect(phone.hears()).toEqual([`Thank you. We have added that to ${record?.reference}.`])
  })

  it('another day begins another experience', async () => {
    await phone.says('the taxi never came')
    await chat.pass(QUIET_SECONDS)
    await chat.pass(5 * HOUR)
    await phone.says('the paediatrician finally wrote to us')
    await chat.pass(QUIET_SECONDS)
    expect(await phone.records()).toHaveLength(2)
  })

  it('what comes after a person has worked on the record begins another', async () => {
    await phone.saysAloud(voice)
    await chat.pass(QUIET_SECONDS)
    await skipQuestions()
    const [record] = await phone.records()
    if (!record) throw new Error('no record')
    await chat.experiences.save(
      { ...record, correction: { text: 'typed', by: 'p', at: record.receivedAt } },
      { by: 'p', what: 'typed-words' },
    )
    await phone.says('also the bus')
    await chat.pass(QUIET_SECONDS)
    const [newest, ...older] = await phone.records()
    expect(older).toHaveLength(1)
    expect(phone.hears()).toEqual([expect.stringContaining(`your reference is ${newest?.reference}`)])
  })

  it('asks a few questions once, understands numbers, names and small mistakes, and says back what it noted', async () => {
    await phone.says('the school bus never came')
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears().join()).toMatch(/Where do you live/)
    await phone.says('kiderminster')
    expect(phone.hears().join()).toMatch(/Noted: Wyre Forest[\s\S]*How old/)
    await phone.says('he is 8')
    expect(phone.hears().join()).toMatch(/Noted: 5–10[\s\S]*mostly about/)
    await phone.says('skipp')
    expect(phone.hears()).toEqual([expect.stringMatching(/that is all/)])
    const [record] = await phone.records()
    expect(record?.stated).toEqual({ area: 'wyre-forest', ageGroup: '5-10' })
    await chat.pass(30 * HOUR)
    await phone.says('another thing entirely, about respite')
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears().join()).not.toMatch(/Where do you live|How old|mostly about/)
    expect((await phone.records())[0]?.stated).toEqual({ area: 'wyre-forest', ageGroup: '5-10' })
  })

  it('an answer that fits nothing is kept, and the question comes once more with help', async () => {
    await phone.says('the school bus never came')
    await chat.pass(QUIET_SECONDS)
    phone.hears()
    await phone.says('the moon')
    expect(phone.hears()).toEqual([
      expect.stringMatching(/do not know that answer[\s\S]*HUMAN[\s\S]*Where do you live/),
    ])
    await phone.says('up there')
    expect(phone.hears()).toEqual([expect.stringMatching(/How old/)])
    expect((await phone.records())[0]?.words).toBe('the school bus never came\n\nthe moon\n\nup there')
  })

  it('an old button still says what it said', async () => {
    await phone.says('the school bus never came')
    await chat.pass(QUIET_SECONDS)
    await skipQuestions()
    await phone.presses('area:wychavon')
    expect((await phone.records())[0]?.stated).toEqual({ area: 'wychavon' })
    await phone.presses('quote:yes')
    expect((await phone.records())[0]?.consent.quote).toBe(true)
    await phone.presses('area:atlantis')
    expect((await phone.records())[0]?.stated).toEqual({ area: 'wychavon' })
  })

  it('pictures and documents are kept beside the words', async () => {
    chat.uploads.set('picture', PICTURE)
    const media = { mimeType: 'image/png', name: 'letter.png', handle: 'picture' }
    await phone.send({ kind: 'file', media, caption: 'what the council wrote' })
    await chat.pass(QUIET_SECONDS)
    expect((await phone.records())[0]?.original.parts).toMatchObject([
      { text: 'what the council wrote', file: { name: 'letter.png', file: { mimeType: 'image/png' } } },
    ])
  })

  it('a file that cannot be fetched now is fetched a little later', async () => {
    chat.uploads.set('note', voice)
    chat.fail(new AppError('channel-unavailable', 'no', { retryable: true }))
    await phone.send({ kind: 'voice', media: { mimeType: 'audio/ogg', handle: 'note' } })
    expect(await phone.records()).toEqual([])
    chat.fail(null)
    await chat.pass(10)
    expect(await phone.records()).toHaveLength(1)
  })

  it('a file that is gone is asked for again, and the words beside it are kept', async () => {
    await phone.send({
      kind: 'voice',
      media: { mimeType: 'audio/ogg', handle: null },
      caption: 'listen to this letter',
    })
    expect(phone.hears()).toEqual([expect.stringMatching(/could not open what you sent/)])
    expect(await chat.notices.unseen()).toMatchObject([{ about: 'telegram', problem: 'media-lost' }])
    expect((await phone.records())[0]?.words).toBe('listen to this letter')
  })

  it('what is too long is refused kindly', async () => {
    chat.uploads.set('huge', new Uint8Array(1024 * 1024 + 1))
    await phone.send({ kind: 'file', media: { mimeType: 'video/mp4', handle: 'huge' } })
    expect(phone.hears()).toEqual([expect.stringMatching(/too long or too big for us/)])
  })

  it.each(['location', 'contact', 'sticker', 'poll', 'other'] as const)('a %s gets a kind answer', async what => {
    await phone.send({ kind: 'unusable', what })
    expect(phone.hears()).toEqual([expect.stringMatching(/cannot read that kind of message/)])
  })

  it('a thank you is no experience and gets no chatter', async () => {
    await phone.says('the school bus never came')
    await chat.pass(QUIET_SECONDS)
    await skipQuestions()
    await phone.says('Thank you!! ❤️')
    await chat.pass(QUIET_SECONDS)
    expect(phone.hears()).toEqual([])
    expect((await phone.records())[0]?.words).toBe('the school bus never came')
  })

  it('a second delivery changes nothing', async () => {
    await phone.says('the school bus never came', 'same')
    await phone.says('the school bus never came', 'same')
    await chat.pass(QUIET_SECONDS)
    expect((await phone.records())[0]?.original.parts).toHaveLength(1)
    expect(phone.hears()).toHaveLength(1)
  })

  it('the code of a poster is kept with the first record', async () => {
    const other = chat.aPhone()
    await other.send({ kind: 'text', text: '/start', eventCode: 'worcester-fair' })
    await other.says('the school bus never came')
    await other.says('yes')
    expect((await other.records())[0]?.eventCode).toBe('worcester-fair')
  })
})
