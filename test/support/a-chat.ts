import { randomBytes } from 'node:crypto'
import { createRecordingCheck } from '../../adapters/audio/recording-check.js'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { createFileCheck } from '../../adapters/files/file-check.js'
import { createSealer } from '../../adapters/sealing/sealer.js'
import { loadWordings } from '../../adapters/wordings-file/load.js'
import type { ChatContent, ChatEvent } from '../../src/domain/chat/chat-event.js'
import type { ChatLine, OutgoingMessage } from '../../src/domain/chat/chat-line.js'
import type { DirectoryEntry } from '../../src/domain/directory/directory.js'
import { AppError } from '../../src/domain/errors.js'
import type { Ids } from '../../src/domain/ports.js'
import { createReader } from '../../src/domain/reading/create-reader.js'
import { createWordingBook } from '../../src/domain/wordings/book.js'
import type { Language, WordingBook } from '../../src/domain/wordings/wording.js'
import { createChats } from '../../src/usecases/chat/chats.js'
import { createContributorRecords } from '../../src/usecases/contributor-records.js'
import { receiveMessage } from '../../src/usecases/receive-message.js'
import { transcribe } from '../../src/usecases/transcribe.js'
import { understand } from '../../src/usecases/understand.js'
import { heard } from './builders.js'
import { chatMemory } from './chat-memory.js'
import { fakeBlobs } from './fake-blobs.js'
import { fakeClock } from './fake-clock.js'
import { fakeConversationStore } from './fake-conversations.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeIds } from './fake-ids.js'
import { fakeOutbox } from './fake-outbox.js'
import { fakeQueue } from './fake-queue.js'
import { fakeToDoStore } from './fake-to-do-store.js'
import { suiteLog } from './suite-log.js'

export const shippedWordings = await loadWordings('wordings')
const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const reader = createReader(frame)
const LARGEST = 1024 * 1024

export const QUIET_SECONDS = 90
export const CONSENT_HOURS = 72

interface Phone {
  address: string
  received: (OutgoingMessage & { at: string })[]
}

export interface AChatOptions {
  places?: DirectoryEntry[]
  channel?: 'telegram' | 'whatsapp'
  pace?: Partial<ChatLine['pace']>
  /** What the machine hears in a voice note. */
  says?: string
  ids?: Ids
  startsAt?: string
  /** Whatever language a conversation is in, it is said in this one. */
  saidIn?: Language
}

/** A forum's chats in memory, with everything real but the stores and the line; and phones that write to it. */
export const aChat = (options: AChatOptions = {}) => {
  const { places = [], channel = 'telegram', pace = {}, ids = fakeIds(), saidIn } = options
  let { says } = options
  const clock = fakeClock(options.startsAt ?? '2026-11-21T23:10:00.000Z')
  const log = suiteLog
  const memory = chatMemory()
  const experiences = fakeExperiences(clock)
  const conversations = fakeConversationStore(memory, experiences)
  const [blobs, queue] = [fakeBlobs(), fakeQueue()]
  const recordings = createRecordingCheck({ seconds: 600, bytes: LARGEST })
  const files = createFileCheck(LARGEST)
  const keeping = { experiences, blobs, queue, recordings, files, ids, clock, log }
  const records = createContributorRecords({ ...keeping, receive: receiveMessage(keeping) })
  const phones = new Map<string, Phone>()
  const uploads = new Map<string, Uint8Array>()
  let failWith: Error | null = null
  let dies = false
  const sentAfterStop: string[] = []
  const line: ChatLine = {
    channel,
    pace: { secondsBetween: 0, perPersonADay: 50, windowHours: null, ...pace },
    async send(to, message) {
      if (failWith) throw failWith
      phones.get(to)?.received.push({ ...message, at: clock.now().toISOString() })
      return { sentId: `sent-${to}-${clock.now().getTime()}-${phones.get(to)?.received.length}` }
    },
    async fetch(handle) {
      if (failWith) throw failWith
      return uploads.get(handle) ?? new Uint8Array()
    },
  }
  /** Watches every message that leaves, with what the person had last decided. */
  const outbox = fakeOutbox(memory)
  const watched: typeof outbox = {
    ...outbox,
    async sent(id, sentKey, at) {
      const message = memory.said.find(one => one.id === id)
      const stopped = memory.conversations.get(message?.conversationId ?? '')?.state.stopped
      if (message && stopped && message.purpose !== 'requested' && message.purpose !== 'person')
        sentAfterStop.push(message.purpose)
      await outbox.sent(id, sentKey, at)
    },
  }
  /** A process that dies between changing records and saving its turn. */
  const mortal: typeof conversations = {
    ...conversations,
    async save(conversation, result, now) {
      if (dies && result.events.length > 0) {
        dies = false
        throw new AppError('database-unavailable', 'The process died here.', { retryable: true })
      }
      return conversations.save(conversation, result, now)
    },
  }
  const chats = createChats({
    ...keeping,
    conversations: mortal,
    outbox: watched,
    toDos: fakeToDoStore(memory),
    records,
    sealer: createSealer(randomBytes(32)),
    reader,
    lines: { [channel]: line },
    currentBook: async () => bookIn(saidIn),
    directory: { published: async () => places },
    frame,
    forumName: 'Elmshire Parent Carer Forum',
    privacyUrl: 'https://share.example.org/privacy',
    directoryUrl: 'https://share.example.org/help',
    quietSeconds: QUIET_SECONDS,
    consentHours: CONSENT_HOURS,
    windowHoursOf: () => line.pace.windowHours,
  })

  /** Lets all that is due happen, as the worker does: turns, steps of records, messages out. */
  const settle = async (): Promise<void> => {
    const transcriber = { transcribe: async () => heard(says === undefined ? {} : { text: says }) }
    for (let round = 0; round < 20; round += 1) {
      const turns = await chats.converseDue()
      const steps = await runJobs(transcriber)
      let sent = 0
      while ((await chats.deliverNext(line)) !== 'nothing') sent += 1
      if (turns + steps + sent === 0) return
    }
    throw new Error('the chat never came to rest')
  }
  const runJobs = async (transcriber: Parameters<typeof transcribe>[0]['transcriber']) => {
    const jobs = queue.added.splice(0)
    for (const { name, payload } of jobs) {
      const step =
        name === 'transcribe'
          ? transcribe({ experiences, blobs, queue, transcriber, clock })
          : understand({ experiences, reader, clock, onUrgent: chats.tellUrgent })
      await step(payload.experienceId)
    }
    return jobs.length
  }

  let sentMessages = 0
  const aPhone = (address = `7700900${100 + phones.size}`) => {
    const phone: Phone = phones.get(address) ?? { address, received: [] }
    phones.set(address, phone)
    const base = () => ({ channel, sender: { address }, at: clock.now() })
    const hear = async (event: ChatEvent, bytes?: Uint8Array) => {
      await chats.door.hear(event, bytes)
      await settle()
    }
    const send = async (content: ChatContent, messageId = `m${++sentMessages}`, bytes?: Uint8Array) => {
      await hear({ ...base(), kind: 'message', messageId, content }, bytes)
      return messageId
    }
    return {
      phone,
      send,
      says: (text: string, messageId?: string) => send({ kind: 'text', text }, messageId),
      presses: (id: string) => send({ kind: 'choice', id }),
      saysAloud: (bytes: Uint8Array, caption?: string) =>
        send(
          { kind: 'voice', media: { mimeType: 'audio/ogg', handle: null }, ...(caption ? { caption } : {}) },
          undefined,
          bytes,
        ),
      edits: (messageId: string, text: string, stamp = '1') =>
        hear({ ...base(), kind: 'edit', messageId, stamp, text }),
      deletes: (messageId: string) => hear({ ...base(), kind: 'deletion', messageId }),
      blocks: () => hear({ ...base(), kind: 'gone', stamp: clock.now().toISOString() }),
      /** What has come in since this was last asked. */
      hears: () => phone.received.splice(0).map(({ text }) => text),
      records: () => records.ofContributor(ids.contributorKey(channel, address)),
    }
  }

  const pass = async (seconds: number) => {
    clock.pass(seconds)
    await settle()
  }
  const fail = (error: Error | null) => {
    failWith = error
  }
  const dieInTheMiddle = () => {
    dies = true
  }
  /** What the machine hears in the voice notes to come. */
  const willHear = (words: string) => {
    says = words
  }
  return {
    willHear,
    dieInTheMiddle,
    sentAfterStop,
    aPhone,
    pass,
    settle,
    fail,
    uploads,
    chats,
    memory,
    experiences,
    blobs,
    records,
    clock,
    line,
    ids,
    conversations,
  }
}

/** A phone whose owner has said yes to keeping, and no to the rest, and has heard all that there is to hear of it. */
export const agreed = async (phone: ReturnType<ReturnType<typeof aChat>['aPhone']>) => {
  await phone.says('hello')
  await phone.says('yes')
  await phone.says('no')
  await phone.says('no')
  phone.hears()
}

// ---------------------------------------------------------------------------------------------------------------------

const bookIn = (language: Language | undefined): WordingBook => {
  const book = createWordingBook(shippedWordings, [])
  return language === undefined ? book : { ...book, say: (id, _own, values) => book.say(id, language, values) }
}
