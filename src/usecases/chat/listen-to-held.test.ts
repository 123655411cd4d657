import { readFile } from 'node:fs/promises'
import { expect, it, vi } from 'vitest'
import { aChat } from '../../../test/support/a-chat.js'
import { heard } from '../../../test/support/builders.js'
import { AppError } from '../../domain/errors.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
const URGENT = 'I cannot go on any more and I want to kill myself tonight'

/** Two people have each sent a voice note and not agreed to anything yet. */
const twoHeldVoices = async () => {
  const chat = aChat()
  const phones = [chat.aPhone(), chat.aPhone()]
  for (const phone of phones) await phone.saysAloud(voice)
  for (const phone of phones) phone.hears()
  const hearing = async () => {
    await chat.settle()
    return phones.map(phone => phone.hears().length)
  }
  return { chat, hearing }
}

it('a held voice in which nothing is urgent changes nothing, and is listened to once', async () => {
  const { chat, hearing } = await twoHeldVoices()
  const transcribe = vi.fn(async () => heard({ text: 'the school bus never came' }))
  await chat.chats.listenToHeld({ transcribe })
  await chat.chats.listenToHeld({ transcribe })
  expect(transcribe).toHaveBeenCalledTimes(2)
  expect(await hearing()).toEqual([0, 0])
  expect(await chat.chats.toDos.countOpen()).toBe(0)
})

it('one that cannot be heard keeps nobody from hearing the next', async () => {
  const { chat, hearing } = await twoHeldVoices()
  const transcribe = vi.fn(async () => heard({ text: URGENT }))
  transcribe.mockRejectedValueOnce(new AppError('recording-unreadable', 'no'))
  await chat.chats.listenToHeld({ transcribe })
  expect(await hearing()).toEqual([0, 1])
})

it('the machine is given the recording itself, unsealed, and nothing that is only written', async () => {
  const chat = aChat()
  const phone = chat.aPhone()
  await phone.says('the school bus never came on monday')
  await phone.saysAloud(voice)
  const transcribe = vi.fn(async (_audio: { bytes: Uint8Array; mimeType: string }) => heard())
  await chat.chats.listenToHeld({ transcribe })
  expect(transcribe).toHaveBeenCalledTimes(1)
  const [given] = transcribe.mock.calls[0] ?? []
  expect(given && Buffer.from(given.bytes).equals(voice)).toBe(true)
})

it('a picture among what is held is no voice', async () => {
  const chat = aChat()
  const phone = chat.aPhone()
  await phone.send({ kind: 'file', media: { mimeType: 'image/png', handle: null } }, undefined, PICTURE)
  const transcribe = vi.fn(async () => heard({ text: URGENT }))
  await chat.chats.listenToHeld({ transcribe })
  expect(transcribe).not.toHaveBeenCalled()
})

it('while the machine that listens is away nothing counts as heard, and what is urgent is found later', async () => {
  const { chat, hearing } = await twoHeldVoices()
  const away = vi.fn(async () => Promise.reject(new AppError('transcriber-unavailable', 'no', { retryable: true })))
  await expect(chat.chats.listenToHeld({ transcribe: away })).rejects.toMatchObject({ code: 'transcriber-unavailable' })
  expect(away).toHaveBeenCalledTimes(1)
  chat.clock.pass(600)
  await chat.chats.listenToHeld({ transcribe: async () => heard({ text: URGENT }) })
  expect(await hearing()).toEqual([1, 1])
})
