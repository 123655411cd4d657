import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTelegramLine } from '../../adapters/telegram/line.js'
import type { ChatEvent } from '../../src/domain/chat/chat-event.js'
import { AppError } from '../../src/domain/errors.js'
import { aChatDoor } from '../support/a-chat-door.js'
import { startPolledTelegram } from '../support/telegram-polled.js'

const PARENT = 900_000_123
const databaseDown = new AppError('database-unavailable', 'Not now.', { retryable: true })

let polled: Awaited<ReturnType<typeof startPolledTelegram>>
beforeEach(async () => {
  polled = await startPolledTelegram()
})
afterEach(() => polled.close())

const said = (event: ChatEvent, text: string): boolean =>
  event.kind === 'message' && event.content.kind === 'text' && event.content.text === text

describe('asking Telegram for messages', () => {
  it('hears all that was said, before and after it began, in order', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    telegram.say(PARENT, 'one')
    telegram.say(PARENT, 'two')
    poll(door)
    await vi.waitFor(() => expect(door.words()).toEqual(['one', 'two']))
    telegram.say(PARENT, 'three')
    await vi.waitFor(() => expect(door.words()).toEqual(['one', 'two', 'three']))
    await nothingWaits()
  })

  it('confirms nothing before it is kept, and hears all five when the third could not be kept at first', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    const heldWhenRefused: number[][] = []
    let refusals = 0
    door.failWhen(event => {
      if (!said(event, 'three') || refusals === 3) return null
      refusals += 1
      heldWhenRefused.push(telegram.unconfirmed())
      return databaseDown
    })
    const words = ['one', 'two', 'three', 'four', 'five']
    for (const text of words) telegram.say(PARENT, text)
    const all = telegram.unconfirmed()
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(words)
    expect(heldWhenRefused).toEqual([all, all.slice(2), all.slice(2)])
  })

  it('a program that ends before it has kept a message gets it again', async () => {
    const { telegram, poll } = polled
    const crashing = aChatDoor()
    crashing.failWhen(event => (said(event, 'two') ? databaseDown : null))
    telegram.say(PARENT, 'one')
    telegram.say(PARENT, 'two')
    const first = poll(crashing)
    await vi.waitFor(() => expect(crashing.asked).toContain('two'))
    await first.close()

    const door = aChatDoor()
    poll(door)
    await vi.waitFor(() => expect(door.words()).toContain('two'))
    expect([...crashing.words(), ...door.words()].filter(text => text === 'two')).toHaveLength(1)
  })

  it('what was kept but not confirmed comes again under the same id', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    const first = poll(door)
    let ended: Promise<void> | undefined
    door.failWhen(() => {
      ended ??= first.close()
      return null
    })
    telegram.say(PARENT, 'one')
    await vi.waitFor(() => expect(door.words()).toEqual(['one']))
    await ended
    expect(telegram.unconfirmed()).toHaveLength(1)

    poll(door)
    await nothingWaits()
    expect(door.asked).toEqual(['one', 'one'])
    expect(door.words()).toEqual(['one'])
  })

  it('an answer of Telegram that is lost on its way loses no message', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    telegram.fail('getUpdates', 'unanswered', 2)
    telegram.say(PARENT, 'one')
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(['one'])
  })

  it('a message that can never be kept is put aside whole, and the next ones get through', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    door.failWhen(event => (said(event, 'poison') ? new TypeError('a fault of ours') : null))
    telegram.say(PARENT, 'poison')
    telegram.say(PARENT, 'after')
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(['after'])
    expect(door.asked.filter(text => text === 'poison')).toHaveLength(5)
    expect(door.unreadable).toHaveLength(1)
    expect(door.unreadable[0]?.raw).toContain('"text":"poison"')
  })

  it('a message of a kind that we do not know is put aside under its number', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    telegram.send(PARENT, { hologram: { file_id: 'x' } })
    const [updateId] = telegram.unconfirmed()
    poll(door)
    await nothingWaits()
    expect(door.unreadable).toMatchObject([{ id: String(updateId), raw: expect.stringContaining('hologram') }])
  })

  it('an edit, somebody who blocks us, and who comes back, are heard for what they are', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    const id = telegram.say(PARENT, 'one')
    telegram.edit(PARENT, id, 'one, put right')
    telegram.block(PARENT)
    telegram.unblock(PARENT)
    poll(door)
    await nothingWaits()
    expect(door.heard.map(({ kind }) => kind)).toEqual(['message', 'edit', 'gone'])
    expect(door.heard[1]).toMatchObject({ messageId: `${PARENT}/${id}`, text: 'one, put right' })
  })

  it('a pressed button is heard and stops turning', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    const line = createTelegramLine(telegram)
    await line.send(String(PARENT), { text: 'May we?', choices: [{ id: 'keep:yes', label: 'Yes' }], language: 'en' })
    const press = telegram.press(PARENT, telegram.sent(PARENT)[0]?.buttons[0]?.id ?? '')
    poll(door)
    await nothingWaits()
    expect(door.heard).toMatchObject([{ messageId: press, content: { kind: 'choice', id: 'keep:yes' } }])
    expect(telegram.calls('answerCallbackQuery')).toEqual([{ callback_query_id: press }])
  })

  it('a button that was pressed too long ago to be answered is heard all the same', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    telegram.fail('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' })
    telegram.press(PARENT, 'keep:yes')
    telegram.say(PARENT, 'after')
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(['keep:yes', 'after'])
  })

  it('a voice note that was heard can be fetched', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    const note = await readFile('test/fixtures/voice/pico_d02.ogg')
    telegram.sayVoice(PARENT, note, { caption: 'about the bus' })
    poll(door)
    await nothingWaits()
    const [event] = door.heard
    const content = event?.kind === 'message' && event.content.kind === 'voice' ? event.content : null
    expect(content).toMatchObject({ caption: 'about the bus', media: { size: note.length } })
    expect(Buffer.from(await createTelegramLine(telegram).fetch(content?.media.handle ?? ''))).toEqual(note)
  })

  it('takes a webhook away that somebody has set, and gets what waited for it', async () => {
    const { telegram, poll } = polled
    const door = aChatDoor()
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook`, {
      method: 'POST',
      body: JSON.stringify({ url: 'http://127.0.0.1:9/' }),
    })
    telegram.say(PARENT, 'one')
    poll(door)
    await vi.waitFor(() => expect(door.words()).toEqual(['one']))
    expect(telegram.calls('deleteWebhook')).toEqual([{}])
  })

  it('puts the commands into the menu', async () => {
    const { telegram, poll } = polled
    poll(aChatDoor())
    await vi.waitFor(() => expect(JSON.stringify(telegram.calls('setMyCommands'))).toContain('"command":"mydata"'))
  })

  it('does without the menu when it cannot be set', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    telegram.fail('setMyCommands', { status: 502 })
    telegram.say(PARENT, 'one')
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(['one'])
  })
})
