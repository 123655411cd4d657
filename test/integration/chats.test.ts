import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChatInstallation, type Layout, startChatInstallation } from '../support/chat-installation.js'
import { agrees, answers, receiptOn, receiptsOn, sees } from '../support/chat-person.js'
import { cloudPhone, type Phone, telegramPhone } from '../support/phones.js'
import { aBrowser } from '../support/signed-in.js'
import { pageOf } from '../support/web.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const STORY = 'We waited two years for a speech therapist and nobody told us why. School did nothing at all.'
const PATIENCE = { timeout: 60_000, interval: 200 }

let earshot: ChatInstallation
let lastPhone = 100

const PHONES: [string, () => Phone][] = [
  ['Telegram', () => telegramPhone(earshot.telegram, 7_700_900_000 + ++lastPhone)],
  ['WhatsApp Cloud', () => cloudPhone(earshot.graph, earshot.webhook, `447700900${++lastPhone}`)],
]

const LAYOUT_NAMES: [string, Layout][] = [
  ['everything in one process', 'one'],
  ['web, worker and gateway apart', 'three'],
]

describe.each(LAYOUT_NAMES)('the whole product, %s', (_name, layout) => {
  beforeAll(async () => {
    earshot = await startChatInstallation(layout)
  })
  afterAll(() => earshot.remove())

  describe.each(PHONES)('on %s', (_platform, pickUp) => {
    it('a voice note at first contact is held, agreed to, heard by the machine and given one receipt', async () => {
      const phone = pickUp()
      await phone.saysAloud(voice)
      await sees(phone, /999/)
      expect(await recordsOn(phone.channel)).not.toContainEqual(expect.objectContaining({ state: 'received' }))
      await agrees(phone)
      const reference = await receiptOn(phone)
      await expect
        .poll(() => recordOf(reference), PATIENCE)
        .toMatchObject({
          state: 'ready',
          channel: phone.channel,
          invented: false,
          failure: null,
          consent: { keep: true, quote: false, contact: false, how: 'chat' },
          words: expect.stringContaining('therapist'),
          transcript: { engine: 'moonshine' },
        })
      expect(phone.shows()).toHaveLength(4)
      expect(receiptsOn(phone)).toHaveLength(1)
    })

    it('many messages become one record, with its words in their order', async () => {
      const phone = pickUp()
      await phone.says('hello')
      await agrees(phone)
      for (const words of ['The taxi was late', 'again this morning', 'and he cried']) await phone.says(words)
      const reference = await receiptOn(phone)
      const record = await recordOf(reference)
      expect(record?.words?.replaceAll(/\s+/g, ' ')).toBe('The taxi was late again this morning and he cried')
    })

    it('STOP ends what we send, and not what is heard; START brings the answers back', async () => {
      const phone = pickUp()
      await phone.says(STORY)
      await agrees(phone)
      await receiptOn(phone)
      await phone.says('STOP')
      await sees(phone, /anything more/)
      await expect.poll(() => phone.shows().length, PATIENCE).toBe(5)
      await phone.says('The bus never came this week and he had to stay at home again')
      const wordsOf = async () => (await recordsOn(phone.channel)).map(({ words }) => words)
      await expect.poll(wordsOf, PATIENCE).toContainEqual(expect.stringContaining('The bus never came'))
      await phone.says('START')
      await expect.poll(() => phone.shows().length, PATIENCE).toBe(6)
    })

    it('HUMAN reaches the to-do list, and a volunteer’s answer reaches the phone', async () => {
      const phone = pickUp()
      await phone.says(STORY)
      await sees(phone, /999/)
      await phone.says('HUMAN')
      const volunteer = await signedIn()
      const answer = await openAnswer(volunteer)
      await volunteer.post(answer).type('form').send({ text: 'You can ring us on Monday.' }).expect(303)
      await sees(phone, /You can ring us on Monday\./)
      await volunteer.post(answer.replace('answer', 'finish')).expect(303)
    })

    it('DELETE erases the record, and its files are gone from the disk', async () => {
      const phone = pickUp()
      const before = await earshot.files()
      await phone.saysAloud(voice)
      await agrees(phone)
      const reference = await receiptOn(phone)
      await expect.poll(() => recordOf(reference), PATIENCE).toMatchObject({ state: 'ready' })
      expect(await earshot.files()).not.toEqual(before)
      await phone.says('DELETE')
      await answers(phone, 'sure:yes')
      await expect.poll(() => recordOf(reference), PATIENCE).toMatchObject({ state: 'erased', words: null })
      await expect.poll(earshot.files, PATIENCE).toEqual(before)
    })
  })

  it('a practice chat goes the same way, is marked as made up, and is counted nowhere', async () => {
    const volunteer = await signedIn()
    const counted = async () => (await volunteer.get('/metrics').expect(200)).text.match(/^earshot_records.*$/gm)
    const shown = async () => pageOf(await volunteer.get('/inbox').expect(200))('#count strong').text()
    const before = { counted: await counted(), shown: await shown() }
    await volunteer.put('/channels/practice/voice').type('audio/ogg').send(voice).expect(204)
    for (const choice of ['keep:yes', 'quote:no', 'contact:no'])
      await volunteer.post('/channels/practice/choice').type('form').send({ choice }).expect(303)
    const page = pageOf(await volunteer.get('/channels/practice').expect(200))
    const reference = page('#records a').first().text()
    expect(page('#lines').text()).toContain(reference)
    await expect
      .poll(() => recordOf(reference), PATIENCE)
      .toMatchObject({
        state: 'ready',
        channel: 'practice',
        invented: true,
        words: expect.stringContaining('therapist'),
      })
    expect({ counted: await counted(), shown: await shown() }).toEqual(before)
    await volunteer.post('/channels/practice/start-again').expect(303)
    expect(await recordOf(reference)).toMatchObject({ state: 'erased' })
  })
})

// ---------------------------------------------------------------------------------------------------------------------

interface StoredRecord {
  reference: string
  channel: string
  state: string
  invented: boolean
  words: string | null
  transcript: object | null
  consent: object | null
  failure: object | null
}

const RECORD = 'SELECT reference, channel, state, invented, words, transcript, consent, failure FROM experience'

const recordOf = async (reference: string): Promise<StoredRecord | undefined> =>
  (await earshot.ask<StoredRecord>(`${RECORD} WHERE reference = $1`, [reference]))[0]

const recordsOn = (channel: string): Promise<StoredRecord[]> =>
  earshot.ask<StoredRecord>(`${RECORD} WHERE channel = $1`, [channel])

const SOMEBODY = { name: 'Ann Lee', email: 'ann@example.org', password: 'three wet otters' }

/** The administrator: made by the one-time link at first, signed in afterwards. */
const signedIn = async () => {
  const browser = aBrowser(earshot.url)
  const made = await browser.post(earshot.welcome).type('form').send(SOMEBODY)
  if (made.status !== 303) await browser.post('/sign-in').type('form').send(SOMEBODY).expect(303)
  return browser
}

/** Waits until somebody asks for a person. @returns where the answer goes */
const openAnswer = async (volunteer: Awaited<ReturnType<typeof signedIn>>): Promise<string> => {
  const action = async () => pageOf(await volunteer.get('/to-do').expect(200))('form[action$="/answer"]').attr('action')
  await expect.poll(action, PATIENCE).toBeDefined()
  return (await action()) ?? ''
}
