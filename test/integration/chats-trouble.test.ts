import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChatInstallation, type Layout, startChatInstallation } from '../support/chat-installation.js'
import { agrees, receiptOn, receiptsOn, sees } from '../support/chat-person.js'
import { cloudPhone, type Phone, telegramPhone } from '../support/phones.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const PATIENCE = { timeout: 240_000, interval: 500 }

let earshot: ChatInstallation
let lastPhone = 200

const onTelegram = () => telegramPhone(earshot.telegram, 7_700_900_000 + ++lastPhone)
const onWhatsApp = () => cloudPhone(earshot.graph, earshot.webhook, `447700900${++lastPhone}`)

const started = (layout: Layout, more: Record<string, string> = {}): void => {
  beforeAll(async () => {
    earshot = await startChatInstallation(layout, more)
  })
  afterAll(() => earshot.remove())
}

describe('when platforms stumble', () => {
  started('three')

  it('platforms that ask for patience, or stumble, get each answer once', async () => {
    const [one, other] = [onTelegram(), onWhatsApp()]
    earshot.telegram.fail('sendMessage', { status: 429, retryAfter: 2 })
    earshot.telegram.fail('sendMessage', { status: 502 })
    earshot.graph.fail('messages', { status: 429, code: 130429, retryAfter: 2 })
    earshot.graph.fail('messages', { status: 503 })
    await Promise.all([one.says('hello'), other.says('hello')])
    await Promise.all([agrees(one), agrees(other)])
    await delay(3000)
    expect(one.shows()).toHaveLength(4)
    expect(other.shows()).toHaveLength(4)
  }, 120_000)

  it('half a file is fetched again, and all of it is heard', async () => {
    const [one, other] = [onTelegram(), onWhatsApp()]
    earshot.telegram.fail('download', 'half')
    earshot.graph.fail('download', 'half')
    const told = await Promise.all(
      [one, other].map(async phone => {
        await phone.saysAloud(voice)
        await agrees(phone)
        return receiptOn(phone)
      }),
    )
    for (const reference of told)
      await expect.poll(() => wordsOf(reference), PATIENCE).toEqual([expect.stringContaining('therapist')])
  }, 120_000)

  it('a file that does not come keeps nobody else waiting', async () => {
    const [slow, quick] = [onWhatsApp(), onTelegram()]
    earshot.graph.fail('download', { delayMs: 20_000 })
    await slow.saysAloud(voice)
    await delay(2000)
    await quick.says('hello')
    await sees(quick, /999/)
    expect(slow.shows()).toEqual([])
    await sees(slow, /999/)
  })

  it('what comes twice, or before what it belongs to, ends as one record with the last words', async () => {
    const number = `447700900${++lastPhone}`
    const phone = cloudPhone(earshot.graph, earshot.webhook, number)
    await phone.says('hello')
    await agrees(phone)
    const told = await earshot.graph.say(number, 'The bus never came on Tuesday')
    await Promise.all([told.again(), told.again(), told.again()])
    await earshot.graph.edit(number, told.messageId, 'The bus never came on Wednesday')
    await told.again()
    const reference = await receiptOn(phone)
    await expect.poll(() => wordsOf(reference), PATIENCE).toEqual(['The bus never came on Wednesday'])
    expect(receiptsOn(phone)).toHaveLength(1)
  })
})

describe.each<[string, Layout]>([
  ['everything in one process', 'one'],
  ['web, worker and gateway apart', 'three'],
])('processes killed and the database restarted at any moment, %s', (_name, layout) => {
  // What a killed process had in hand is given to the next after this: two minutes would be most of the test's time.
  started(layout, { CHAT_LOCK_SECONDS: '10' })

  it(
    'everybody has one record with every word in it, and one receipt',
    async () => {
      const phones = [onTelegram(), onTelegram(), onTelegram(), onWhatsApp(), onWhatsApp(), onWhatsApp()]
      const before = await references()
      const talking = Promise.all(phones.map(tellAll))
      for (const moment of [300, 900, 1700]) {
        await delay(moment)
        await earshot.kill()
      }
      // Who has only just begun ends without its database, to be started again by whoever runs it: here nobody does.
      await delay(3000)
      await earshot.postgres.restart()
      await delay(2200)
      const lastKilled = new Date()
      await earshot.kill()
      await threeMinutesPassFor(lastKilled)
      await talking
      const kept = async () => (await references()).filter(reference => !before.includes(reference))
      await expect.poll(kept, PATIENCE).toHaveLength(phones.length)
      await expect.poll(nothingWaits, PATIENCE).toBe(true)
      for (const reference of await kept()) expect(await wordsOf(reference)).toEqual([ALL_OF_IT])
      for (const phone of phones) expect(receiptsOn(phone).length).toBeLessThanOrEqual(1)
      const [unsure] = await earshot.ask<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE state = 'unsure'`)
      const receipts = phones.flatMap(receiptsOn).length
      expect(receipts + (unsure?.n ?? 0)).toBeGreaterThanOrEqual(phones.length)
    },
    PATIENCE.timeout * 2,
  )
})

// ---------------------------------------------------------------------------------------------------------------------

const PARTS = ['We waited two years', 'for a speech therapist', 'and nobody told us why', 'so we paid for one']
const ALL_OF_IT = PARTS.join('\n\n')

/** A story in parts, and the yes that may have to be given without a question, as nobody knows what a crash has swallowed. */
const tellAll = async (phone: Phone): Promise<void> => {
  for (const part of PARTS) {
    await phone.says(part)
    await delay(600)
  }
  for (const choice of ['keep:yes', 'quote:no', 'contact:no']) {
    await phone.presses(choice)
    await delay(1200)
  }
}

/** So long a message that a dead process was sending is left to it, before it counts as one that may or may not have gone out. */
const threeMinutesPassFor = (died: Date) =>
  earshot.ask(
    `UPDATE outbox SET not_before = not_before - interval '3 minutes' WHERE state = 'sending' AND not_before < $1`,
    [died],
  )

const references = async (): Promise<string[]> =>
  (await earshot.ask<{ reference: string }>('SELECT reference FROM experience')).map(({ reference }) => reference)

const wordsOf = async (reference: string): Promise<(string | null)[]> => {
  const sql = 'SELECT words FROM experience WHERE reference = $1'
  return (await earshot.ask<{ words: string | null }>(sql, [reference])).map(({ words }) => words)
}

const nothingWaits = async (): Promise<boolean> => {
  const [left] = await earshot.ask<{ n: number }>(
    `SELECT (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending'))::int
       + (SELECT count(*) FROM chat_event WHERE state = 'waiting')::int AS n`,
  )
  return left?.n === 0
}
