import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import type { ConversationStore } from '../../domain/chat/conversation-store.js'
import type { Outbox } from '../../domain/chat/outbox.js'
import { mayFollowUp, type ToDo, type ToDos } from '../../domain/chat/to-do.js'
import type { StoredToDo, ToDoStore } from '../../domain/chat/to-do-store.js'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { Clock } from '../../domain/ports.js'
import type { WordingBook } from '../../domain/wordings/wording.js'
import { saysSomething, storable } from '../../domain/words.js'

export interface ToDosDeps {
  toDos: ToDoStore
  outbox: Pick<Outbox, 'add'>
  conversations: Pick<ConversationStore, 'findByContributor'>
  records: Pick<ContributorRecords, 'ofContributor'>
  currentBook(): Promise<WordingBook>
  /** Hours for which a channel lets us answer after somebody's last message; null: no limit. */
  windowHoursOf(channel: ToDo['channel']): number | null
  forumName: string
  clock: Clock
}

/** In UTF-16 units: WhatsApp and Telegram take 4,096 in one message, and the rest is for the words that stand before an answer. */
export const LONGEST_ANSWER = 3500

/** Who asked for a person, and the answers that people of the forum give them in the same chat. */
export const toDoList = (deps: ToDosDeps): ToDos => {
  const shown = (stored: StoredToDo[]) => Promise.all(stored.map(one => toDo(deps, one)))
  return {
    open: async () => shown(await deps.toDos.open()),
    recentlyDone: async limit => shown(await deps.toDos.recentlyDone(limit)),
    async find(id) {
      const stored = await deps.toDos.find(id)
      return stored && toDo(deps, stored)
    },
    countOpen: deps.toDos.countOpen,
    followUp: experience => followUp(deps, experience),
    answer: (id, personId, text) => answer(deps, id, personId, text),
    finish: (id, personId) => deps.toDos.finish(id, personId, deps.clock.now()),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const HOUR = 3_600_000

const toDo = async (deps: ToDosDeps, stored: StoredToDo): Promise<ToDo> => {
  const { conversation, hasAddress: _known, ...rest } = stored
  const records = await deps.records.ofContributor(conversation.contributorKey)
  return {
    ...rest,
    references: records.map(({ reference }) => reference),
    mayWriteUntil: mayWriteUntil(deps, stored),
  }
}

const mayWriteUntil = (
  { windowHoursOf, clock }: ToDosDeps,
  { conversation, hasAddress, kind }: StoredToDo,
): ToDo['mayWriteUntil'] => {
  const { gone, stopped, consent } = conversation.state
  if (gone || !hasAddress) return null
  // Who asked for a person is answered, STOP or not. What we begin ourselves ends with a STOP, and with the yes to it.
  if (kind === 'follow-up' && (stopped || !consent?.contact)) return null
  const hours = windowHoursOf(conversation.channel)
  if (hours === null) return 'any-time'
  const end = conversation.lastInAt === null ? 0 : Date.parse(conversation.lastInAt) + hours * HOUR
  return end > clock.now().getTime() ? new Date(end).toISOString() : null
}

const followUp = async ({ conversations, toDos, clock }: ToDosDeps, experience: Experience): Promise<boolean> => {
  const { contributorKey } = experience
  if (contributorKey === undefined || !mayFollowUp(experience)) return false
  const conversation = await conversations.findByContributor(contributorKey)
  if (!conversation) return false
  await toDos.add(conversation.id, 'follow-up', clock.now())
  return true
}

const answer = async (deps: ToDosDeps, id: string, personId: string, text: string): Promise<void> => {
  const words = storable(text.trim())
  if (!saysSomething(words)) throw new AppError('nothing-to-keep', 'Type what you want to say first.')
  if (words.length > LONGEST_ANSWER)
    throw new AppError('text-too-long', 'That is too long for one message. Please send it in shorter parts.')
  const stored = await deps.toDos.find(id)
  if (stored && stored.doneAt !== null)
    throw new AppError(
      'window-closed',
      'Somebody of your team has finished this already. If they ask for a person again, they come back to the list.',
    )
  if (!stored || mayWriteUntil(deps, stored) === null)
    throw new AppError('window-closed', 'We cannot write to this person any more until they write to us again.')
  const { conversation } = stored
  const { language } = conversation.state
  const book = await deps.currentBook()
  const opening = book.say('from-a-person', language, { forum: deps.forumName })
  await deps.outbox.add(conversation.id, personId, { text: `${opening}\n\n${words}`, language }, deps.clock.now())
}
