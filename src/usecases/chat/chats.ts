import type { NoticeStore } from '../../domain/channels/notice.js'
import type { ChatChannel, ChatDoor } from '../../domain/chat/chat-event.js'
import type { ChatLine } from '../../domain/chat/chat-line.js'
import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import type { ConversationStore } from '../../domain/chat/conversation-store.js'
import type { Outbox } from '../../domain/chat/outbox.js'
import type { Practice } from '../../domain/chat/practice.js'
import type { ToDos } from '../../domain/chat/to-do.js'
import type { ToDoStore } from '../../domain/chat/to-do-store.js'
import type { Experience } from '../../domain/experience.js'
import type { FileCheck } from '../../domain/file-check.js'
import type { BlobStore, Clock, Ids, Log, Reader, Transcriber } from '../../domain/ports.js'
import type { RecordingCheck } from '../../domain/recording-check.js'
import type { Sealer } from '../../domain/secrets.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import type { Answering } from '../surveys/answering.js'
import { liveEditions } from '../surveys/live-editions.js'
import { converse } from './converse.js'
import { converseDue } from './converse-due.js'
import { type Delivered, deliverNext } from './deliver.js'
import { chatDoor } from './hear.js'
import { listenToHeld } from './listen-to-held.js'
import { practise } from './practise.js'
import type { SurroundingsDeps } from './surroundings.js'
import { tellUrgent } from './tell-urgent.js'
import { toDoList } from './to-dos.js'

export interface ChatsDeps extends Omit<SurroundingsDeps, 'records' | 'surveys' | 'responses' | 'liveEditions'> {
  conversations: ConversationStore
  outbox: Outbox
  toDos: ToDoStore
  records: ContributorRecords
  surveys: SurveyStore
  responses: ResponseStore
  answering: Answering
  blobs: BlobStore
  sealer: Sealer
  recordings: RecordingCheck
  files: FileCheck
  reader: Pick<Reader, 'read'>
  /** See `ConverseDueDeps`. */
  lockSeconds: number
  notices: Pick<NoticeStore, 'open'>
  ids: Ids
  clock: Clock
  log: Log
  /** The lines that this process can ask for files. */
  lines: Partial<Record<ChatChannel, ChatLine>>
  /** Hours for which a channel lets us answer after somebody's last message; null: no limit. */
  windowHoursOf(channel: ChatChannel): number | null
}

/** Everything that chats can do, over one set of stores. */
export interface Chats {
  door: ChatDoor
  /** Takes the turns that are due in any conversation. @returns how many conversations had one */
  converseDue(): Promise<number>
  /** Sends the next message of a line. */
  deliverNext(line: ChatLine): Promise<Delivered>
  /** @param where the transcriber works */
  listenToHeld(transcriber: Pick<Transcriber, 'transcribe'>, where?: 'here' | 'elsewhere'): Promise<void>
  /** Lets a conversation know that the machine found urgent words in its record. */
  tellUrgent(experience: Experience): Promise<void>
  /** @returns how many addresses were dropped */
  forgetAddresses(): Promise<number>
  /** Words and people that have had their time. @returns how many */
  forgetOld(): Promise<number>
  toDos: ToDos
  practice: Practice
}

export const createChats = (deps: ChatsDeps): Chats => {
  const { conversations, clock } = deps
  const door = chatDoor(deps)
  const takeTurns = converse({ ...deps, liveEditions: liveEditions(deps) })
  const deliver = deliverNext(deps)
  return {
    door,
    converseDue: converseDue({ ...deps, converse: takeTurns }),
    deliverNext: deliver,
    listenToHeld: listenToHeld(deps),
    tellUrgent: tellUrgent(deps),
    forgetAddresses: () => conversations.forgetAddresses(clock.now()),
    forgetOld: () => conversations.forgetOld(clock.now(), deps.consentHours),
    toDos: toDoList(deps),
    practice: practise({ ...deps, door, converse: takeTurns, deliverNext: deliver }),
  }
}
