import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { anEditionOf, aSurveyChat, heard, plan, safe } from '../../../test/support/a-survey-chat.js'
import { heard as heardAs } from '../../../test/support/builders.js'
import { AppError } from '../../domain/errors.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const URGENT = 'I cannot go on any more and I want to kill myself tonight'

/** At a question with choices, and a machine that listens when it is told to. */
const speaking = async () => {
  const chat = await aSurveyChat(anEditionOf(plan, safe, heard))
  await chat.sends('survey')
  const listens = async (text: string, durationSeconds = 3) => {
    const transcribe = vi.fn(async () => heardAs({ text, durationSeconds }))
    await chat.chat.chats.listenToHeld({ transcribe }, 'elsewhere')
    await chat.chat.settle()
    return { said: chat.phone.hears().join('\n---\n'), times: transcribe.mock.calls.length }
  }
  const saysAloud = async (text: string, seconds?: number) => {
    await chat.phone.saysAloud(voice)
    expect(chat.phone.hears()).toEqual([])
    return (await listens(text, seconds)).said
  }
  const blobs = async () => {
    const keys: string[] = []
    for await (const key of chat.chat.blobs.keysBefore(new Date('2100-01-01'))) keys.push(key)
    return keys
  }
  return { ...chat, listens, saysAloud, blobs }
}

describe('a voice in answer to a question with choices', () => {
  it.each([
    ['Yes.', 'c1'],
    ['Number two', 'c2'],
    ['I do not know.', 'c4'],
  ])('is listened to, and answers like typed words: %s', async (text, place) => {
    const { saysAloud, answers, phone, blobs } = await speaking()
    expect(await saysAloud(text)).toMatch(/^Noted: [\s\S]*Question 2 of 3/)
    expect(await answers()).toEqual({ plan: { kind: 'chosen', choices: [place] } })
    expect(await phone.records()).toEqual([])
    expect(await blobs()).toEqual([])
  })

  it('is asked for once more when it fits nothing, and then kept as it was heard', async () => {
    const { saysAloud, answers } = await speaking()
    expect(await saysAloud('well sort of')).toMatch(/did not understand[\s\S]*Question 1 of 3/)
    expect(await saysAloud('well sort of')).toMatch(/Question 2 of 3/)
    expect(await answers()).toEqual({ plan: { kind: 'as-written', text: 'well sort of' } })
  })

  it('is asked for once more when nothing was heard or it cannot be opened', async () => {
    const { saysAloud, answers, phone, chat } = await speaking()
    expect(await saysAloud('')).toMatch(/did not understand[\s\S]*Question 1 of 3/)
    await phone.saysAloud(voice)
    const broken = async () => Promise.reject(new AppError('recording-unreadable', 'no'))
    await chat.chats.listenToHeld({ transcribe: broken })
    await chat.settle()
    expect(phone.hears().join()).toMatch(/did not understand[\s\S]*Question 1 of 3/)
    expect(await answers()).toEqual({})
  })

  it.each([
    ['a story', 'He has been out of school since September and the tutor came twice and then nothing', 9],
    ['a long one that the machine could not make out', '', 40],
  ])('is kept as something told when it is %s, and the question stands', async (_what, text, seconds) => {
    const { saysAloud, phone, sends } = await speaking()
    expect(await saysAloud(text, seconds)).toMatch(/We keep that, too[\s\S]*Question 1 of 3/)
    const [record, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(record?.original.parts).toMatchObject([{ recording: expect.anything() }])
    expect(await sends('no')).toMatch(/Question 2 of 3/)
  })

  it('may be a command', async () => {
    const { saysAloud } = await speaking()
    expect(await saysAloud('Help.')).toMatch(/HUMAN to hear from a person[\s\S]*Question 1 of 3/)
    expect(await saysAloud('skip')).toMatch(/Question 2 of 3/)
  })

  it('with words of danger is kept, and the numbers go out first', async () => {
    const { saysAloud, phone } = await speaking()
    expect(await saysAloud(URGENT)).toMatch(/call 999[\s\S]*as soon as they can\.$/)
    expect(await phone.records()).toHaveLength(1)
  })

  it('that was overtaken by a typed answer answers nothing, unless it is a story', async () => {
    const { phone, sends, listens, answers } = await speaking()
    await phone.saysAloud(voice)
    expect(await sends('no')).toMatch(/Question 2 of 3/)
    expect((await listens('yes')).said).toBe('')
    expect(await answers()).toEqual({ plan: { kind: 'chosen', choices: ['c3'] } })
    expect(await phone.records()).toEqual([])
  })

  it('is forgotten with everything else while it waits', async () => {
    const { chat, phone, sends, listens, blobs } = await speaking()
    await phone.saysAloud(voice)
    await sends('delete', 'yes')
    expect((await listens('yes')).said).toBe('')
    expect(await blobs()).toEqual([])
    expect(chat.memory.events.filter(({ body }) => body !== null)).toEqual([])
  })

  it('is given to a machine elsewhere only where there is a yes', async () => {
    const { chat, phone, listens } = await speaking()
    await chat.aPhone().saysAloud(voice)
    expect((await listens('yes')).times).toBe(0)
    await phone.saysAloud(voice)
    expect((await listens('yes')).times).toBe(1)
  })
})

it('a voice in answer to a question for a few words is kept as words', async () => {
  const { saysAloud, sends, answers } = await speaking()
  await sends('yes', 'agree')
  expect(await saysAloud('From the school newsletter')).toMatch(/Your reference is/)
  expect(await answers()).toMatchObject({ heard: { kind: 'words', text: 'From the school newsletter' } })
})
