import { beforeEach, describe, expect, it } from 'vitest'
import { aChat, QUIET_SECONDS } from '../../../test/support/a-chat.js'

const HOUR = 3600

let chat: ReturnType<typeof aChat>
let phone: ReturnType<typeof chat.aPhone>
beforeEach(() => {
  chat = aChat()
  phone = chat.aPhone()
})
const quotes = async () => (await phone.records()).map(({ consent }) => consent.quote)
/** Two things told, days apart, by somebody who said yes to keeping and no to being quoted. */
const twoRecords = async () => {
  await phone.says('the school bus never came on monday')
  for (const answer of ['yes', 'no', 'no']) await phone.says(answer)
  await chat.pass(30 * HOUR)
  await phone.says('the paediatrician finally wrote to us')
  await chat.pass(QUIET_SECONDS)
  phone.hears()
}

describe('the first question, answered again by its old button', () => {
  it('with a yes takes back nothing that was agreed to since', async () => {
    await phone.says('the school bus never came on monday')
    for (const answer of ['yes', 'yes', 'yes']) await phone.says(answer)
    await phone.presses('keep:yes')
    await chat.pass(30 * HOUR)
    await phone.says('the paediatrician finally wrote to us')
    expect(await quotes()).toEqual([true, true])
  })

  it('with a no erases nothing before they say that they are sure', async () => {
    await twoRecords()
    await phone.presses('keep:no')
    expect(await phone.records()).toHaveLength(2)
    expect(phone.hears()).toHaveLength(1)
    await phone.says('yes')
    expect(await phone.records()).toEqual([])
  })
})

it('a choice is kept with the words in which it was asked this time', async () => {
  await twoRecords()
  await phone.says('polski')
  for (const said of ['moje zgody', 'tak', 'nie']) await phone.says(said)
  const [record] = await phone.records()
  expect(record?.consent).toMatchObject({
    quote: true,
    wordingVersion: 'ask-keep en 0, ask-quote pl 0, ask-contact pl 0',
  })
})

it('choices that are changed hold for all that was told', async () => {
  await twoRecords()
  await phone.says('my choices')
  await phone.says('yes')
  await phone.says('no')
  expect(await quotes()).toEqual([true, true])
})

it('the receipt waits for the answers that are still open, but not for ever', async () => {
  await phone.says('the school bus never came on monday')
  await phone.says('yes')
  phone.hears()
  await chat.pass(599)
  expect(phone.hears()).toEqual([])
  await chat.pass(1)
  const [record] = await phone.records()
  expect(phone.hears()).toEqual([expect.stringContaining(record?.reference ?? 'no record')])
})

it('a long question in place of an answer is something told', async () => {
  await phone.says('hello')
  phone.hears()
  await phone.says('why does nobody ever tell us how long all of this takes?')
  expect(chat.memory.events.filter(({ state }) => state === 'held')).toHaveLength(1)
})

it('the services, whose names are English, are asked for in English only', async () => {
  await phone.says('polski')
  await phone.says('autobus szkolny nie przyjechał przez cały tydzień')
  for (const answer of ['tak', 'nie', 'nie', 'pomiń']) await phone.says(answer)
  await chat.pass(QUIET_SECONDS)
  phone.hears()
  await phone.says('pomiń')
  const conversation = [...chat.memory.conversations.values()][0]
  expect(conversation?.state).toMatchObject({ language: 'pl', asked: ['area', 'age'], asking: null })
})
