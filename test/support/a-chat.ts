import { randomBytes } from 'node:crypto'
import { createRecordingCheck } from '../../adapters/audio/recording-check.js'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { createFileCheck } from '../../adapters/files/file-check.js'
import { createSealer } from '../../adapters/sealing/sealer.js'
import { loadWordings } from '../../adapters/wordings-file/load.js'
import type { ChatEvent } from '../../src/domain/chat/chat-event.js'
import type { ChatLine } from '../../src/domain/chat/chat-line.js'
import type { DirectoryEntry } from '../../src/domain/directory/directory.js'
import type { Ids } from '../../src/domain/ports.js'
import { createReader } from '../../src/domain/reading/create-reader.js'
import { createWordingBook } from '../../src/domain/wordings/book.js'
import type { Language, WordingBook } from '../../src/domain/wordings/wording.js'
import { createChats } from '../../src/usecases/chat/chats.js'
import { createContributorRecords } from '../../src/usecases/contributor-records.js'
import { eraseExperience } from '../../src/usecases/erase-experience.js'
import { receiveMessage } from '../../src/usecases/receive-message.js'
import { createAnswering } from '../../src/usecases/surveys/answering.js'
import { transcribe } from '../../src/usecases/transcribe.js'
import { understand } from '../../src/usecases/understand.js'
import { aChatLine } from './a-chat-line.js'
import { aChatPhone } from './a-chat-phone.js'
import { heard } from './builders.js'
import { chatMemory } from './chat-memory.js'
import { mortal, watched } from './chat-trouble.js'
import { fakeBlobs } from './fake-blobs.js'
import { fakeClock } from './fake-clock.js'
import { fakeConversationStore } from './fake-conversations.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeIds } from './fake-ids.js'
import { fakeNotices } from './fake-notices.js'
import { fakeOutbox } from './fake-outbox.js'
import { fakeQueue } from './fake-queue.js'
import { fakeSurveyStores } from './fake-survey-stores.js'
import { fakeToDoStore } from './fake-to-do-store.js'
import { suiteLog } from './suite-log.js'

export const shippedWordings = await loadWordings('wordings')
const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const reader = createReader(frame)
const LARGEST = 1024 * 1024

export const QUIET_SECONDS = 90
export const CONSENT_HOURS = 72

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
  const { channel = 'telegram', ids = fakeIds() } = options
  const clock = fakeClock(options.startsAt ?? '2026-11-21T23:10:00.000Z')
  const { line, uploads, fail, receivedBy, freeNumber } = aChatLine(channel, options.pace ?? {}, clock)
  const surveyStores = fakeSurveyStores(clock)
  const recordsOfForum = theRecords(ids, clock, options.says)
  const { records, experiences, blobs, keeping } = recordsOfForum
  const erase = eraseExperience(keeping)
  const answering = createAnswering({ ...keeping, ...surveyStores, receive: records.receive, erase })
  const stores = theStores(recordsOfForum)
  const { memory, conversations, dieInTheMiddle, sentAfterStop } = stores
  const notices = fakeNotices()
  const chats = createChats({
    notices,
    ...keeping,
    ...stores.inUse,
    ...surveyStores,
    answering,
    ...theForum(options),
    records,
    lines: { [channel]: line },
    windowHoursOf: () => line.pace.windowHours,
  })

  /** Lets all that is due happen, as the worker does: turns, steps of records, messages out. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      const turns = await chats.converseDue()
      const steps = await recordsOfForum.runJobs(chats.tellUrgent)
      let sent = 0
      while ((await chats.deliverNext(line)) !== 'nothing') sent += 1
      if (turns + steps + sent === 0) return
    }
    throw new Error('the chat never came to rest')
  }
  const pass = async (seconds: number) => {
    clock.pass(seconds)
    await settle()
  }
  const hear = async (event: ChatEvent, bytes?: Uint8Array) => {
    await chats.door.hear(event, bytes)
    await settle()
  }
  let sentMessages = 0
  const nextMessageId = () => `m${++sentMessages}`
  const aPhone = (address = freeNumber()) => {
    const own = () => records.ofContributor(ids.contributorKey(channel, address))
    const received = receivedBy(address)
    return aChatPhone({ channel, address, received, clock, hear, nextMessageId, records: own })
  }
  const { willHear } = recordsOfForum
  const steered = { pass, settle, fail, willHear, dieInTheMiddle, uploads }
  const seen = {
    memory,
    notices,
    experiences,
    blobs,
    records,
    conversations,
    sentAfterStop,
    ...surveyStores,
    answering,
  }
  return { ...steered, ...seen, aPhone, chats, clock, line, ids }
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

/** The forum's records and their steps, with a machine that hears the same words in every voice note. */
const theRecords = (ids: Ids, clock: ReturnType<typeof fakeClock>, says: string | undefined) => {
  const [experiences, blobs, queue, log] = [fakeExperiences(clock), fakeBlobs(), fakeQueue(), suiteLog]
  const recordings = createRecordingCheck({ seconds: 600, bytes: LARGEST })
  const keeping = { experiences, blobs, queue, recordings, files: createFileCheck(LARGEST), ids, clock, log }
  let words = says
  const transcriber = { transcribe: async () => heard(words === undefined ? {} : { text: words }) }
  return {
    experiences,
    blobs,
    keeping,
    records: createContributorRecords({ ...keeping, receive: receiveMessage(keeping) }),
    /** What the machine hears in the voice notes to come. */
    willHear(newWords: string) {
      words = newWords
    },
    /** @returns how many there were */
    async runJobs(onUrgent: Parameters<typeof understand>[0]['onUrgent'] & {}): Promise<number> {
      const jobs = queue.added.splice(0)
      for (const { name, payload } of jobs) {
        const step =
          name === 'transcribe'
            ? transcribe({ experiences, blobs, queue, transcriber, clock })
            : understand({ experiences, reader, clock, onUrgent })
        await step(payload.experienceId)
      }
      return jobs.length
    },
  }
}

const theStores = ({ experiences }: ReturnType<typeof theRecords>) => {
  const memory = chatMemory()
  const conversations = fakeConversationStore(memory, experiences)
  const { store, dieInTheMiddle } = mortal(conversations)
  const outbox = watched(fakeOutbox(memory), memory)
  const inUse = { conversations: store, outbox: outbox.store, toDos: fakeToDoStore(memory) }
  return { memory, conversations, dieInTheMiddle, sentAfterStop: outbox.sentAfterStop, inUse }
}

const theForum = ({ places = [], saidIn }: AChatOptions) => ({
  sealer: createSealer(randomBytes(32)),
  reader,
  currentFrame: () => frame,
  currentBook: async () => bookIn(saidIn),
  directory: { published: async () => places },
  forumName: 'Elmshire Parent Carer Forum',
  privacyUrl: 'https://share.example.org/privacy',
  directoryUrl: 'https://share.example.org/help',
  quietSeconds: QUIET_SECONDS,
  lockSeconds: 120,
  consentHours: CONSENT_HOURS,
})

const bookIn = (language: Language | undefined): WordingBook => {
  const book = createWordingBook(shippedWordings, [])
  return language === undefined ? book : { ...book, say: (id, _own, values) => book.say(id, language, values) }
}
