import type { ChatContent, ChatDoor } from '../../domain/chat/chat-event.js'
import type { ChatLine } from '../../domain/chat/chat-line.js'
import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import { nextDue } from '../../domain/chat/conversation/on-time.js'
import type { Conversation, ConversationStore, TranscriptLine } from '../../domain/chat/conversation-store.js'
import type { Practice, PracticeChat, PracticeLine } from '../../domain/chat/practice.js'
import { AppError } from '../../domain/errors.js'
import type { Clock, Ids } from '../../domain/ports.js'
import type { RecordingCheck } from '../../domain/recording-check.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import type { Delivered } from './deliver.js'

export interface PractiseDeps {
  door: Pick<ChatDoor, 'hear'>
  conversations: Pick<ConversationStore, 'findByContributor' | 'transcript' | 'forget'>
  records: Pick<ContributorRecords, 'ofContributor' | 'erase'>
  responses: Pick<ResponseStore, 'ofContributor' | 'delete'>
  converse(conversationId: string, at?: Date): Promise<void>
  deliverNext(line: ChatLine): Promise<Delivered>
  recordings: RecordingCheck
  consentHours: number
  ids: Pick<Ids, 'contributorKey' | 'experience'>
  clock: Clock
}

/** The line of the practice channel: what is said is shown on the page, and goes nowhere. */
export const practiceLine: ChatLine = {
  channel: 'practice',
  pace: { secondsBetween: 0, perPersonADay: Number.POSITIVE_INFINITY, windowHours: null },
  send: async () => ({ sentId: null }),
  fetch: async () => {
    throw new AppError('media-gone', 'A practice chat has its files at once.')
  },
}

/** A volunteer's own chat, through the very doors that parents use; it only does not wait for a worker. */
export const practise = (deps: PractiseDeps): Practice => {
  const find = (personId: string) => deps.conversations.findByContributor(deps.ids.contributorKey('practice', personId))
  const settle = async (personId: string, at?: Date) => {
    const conversation = await find(personId)
    if (!conversation) return
    await deps.converse(conversation.id, at)
    while ((await deps.deliverNext(practiceLine)) !== 'nothing');
  }
  const hear = async (personId: string, content: ChatContent, bytes?: Uint8Array) => {
    const { ids, clock, door } = deps
    const message = { channel: 'practice', kind: 'message', content, messageId: ids.experience() } as const
    await door.hear({ ...message, sender: { address: personId }, at: clock.now() }, bytes)
    await settle(personId)
  }
  return {
    async open(personId) {
      const conversation = await find(personId)
      return conversation ? shown(deps, conversation) : { lines: [], nextAt: null, references: [] }
    },
    say: (personId, text) => hear(personId, { kind: 'text', text }),
    choose: (personId, id) => hear(personId, { kind: 'choice', id }),
    async sayAloud(personId, bytes, mimeType) {
      deps.recordings.check(bytes)
      await hear(personId, { kind: 'voice', media: { mimeType, handle: null } }, bytes)
    },
    async skipAhead(personId) {
      const conversation = await find(personId)
      const due = conversation && nextDue(conversation.state, deps.consentHours)
      if (due) await settle(personId, new Date(Math.max(Date.parse(due), deps.clock.now().getTime())))
    },
    async startAgain(personId) {
      const conversation = await find(personId)
      if (conversation) await forget(deps, conversation)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const forget = async (
  { records, responses, conversations }: PractiseDeps,
  { id, contributorKey }: Conversation,
): Promise<void> => {
  for (const { reference } of await records.ofContributor(contributorKey)) await records.erase(reference)
  for (const response of await responses.ofContributor(contributorKey)) await responses.delete(response.id)
  await conversations.forget(id)
}

const shown = async (
  { conversations, records, consentHours }: PractiseDeps,
  conversation: Conversation,
): Promise<PracticeChat> => {
  const lines = (await conversations.transcript(conversation.id)).map(practiceLineOf)
  const own = await records.ofContributor(conversation.contributorKey)
  return {
    lines: withChoicesOnLast(lines),
    nextAt: nextDue(conversation.state, consentHours),
    references: own.map(({ reference }) => reference),
  }
}

const practiceLineOf = (line: TranscriptLine): PracticeLine => {
  const { id, at } = line
  if (line.from === 'earshot') {
    const { text, language, choices } = line.message
    return { id, at, from: 'earshot', text, language, ...(choices ? { choices } : {}) }
  }
  const { content } = line
  if (content.kind === 'voice' || content.kind === 'file') {
    return { id, at, from: 'me', sent: content.kind, ...(content.caption ? { text: content.caption } : {}) }
  }
  return { id, at, from: 'me', text: textOf(content) }
}

const textOf = (content: ChatContent): string => {
  if (content.kind === 'text') return content.text
  return content.kind === 'choice' ? content.id : ''
}

/** A choice shows the label of its button, as the person saw it, and only the last question has buttons. */
const withChoicesOnLast = (lines: PracticeLine[]): PracticeLine[] => {
  const labels = new Map(lines.flatMap(line => (line.choices ?? []).map(({ id, label }) => [id, label] as const)))
  const last = lines.findLastIndex(({ from }) => from === 'earshot')
  return lines.map((line, index) => {
    const label = line.from === 'me' && line.text !== undefined ? labels.get(line.text) : undefined
    const { choices, ...rest } = label === undefined ? line : { ...line, text: label }
    return index === last && choices ? { ...rest, choices } : rest
  })
}
