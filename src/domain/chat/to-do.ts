import type { Experience } from '../experience.js'
import { CHAT_CHANNELS, type ChatChannel } from './chat-event.js'

/** Why a person of the forum has to look at a conversation. */
export const TO_DO_KINDS = [
  /** They asked for a person. */
  'human',
  /** The machine sent the urgent numbers to somebody who has not agreed to our keeping what they said; nobody has read it. */
  'urgent-held',
  /** We would like to know more about what they told us, and they agreed to be written to. */
  'follow-up',
] as const
export type ToDoKind = (typeof TO_DO_KINDS)[number]

export interface Answer {
  /** ISO 8601. */
  at: string
  /** Id of the volunteer. */
  by: string
  text: string | null
  state: 'waiting' | 'sent' | 'failed'
}

export interface ToDo {
  id: string
  kind: ToDoKind
  channel: ChatChannel
  /** ISO 8601. */
  at: string
  doneAt: string | null
  doneBy: string | null
  /** Records of theirs, newest first. */
  references: string[]
  /** ISO 8601: until then we may write to them; `any-time`; or null when we may not any more. */
  mayWriteUntil: string | 'any-time' | null
  answers: Answer[]
}

/** Whether a volunteer may begin to write to the person who told us this. */
export const mayFollowUp = ({ channel, consent, contributorKey, state }: Experience): boolean =>
  consent.contact &&
  contributorKey !== undefined &&
  state !== 'erased' &&
  (CHAT_CHANNELS as readonly string[]).includes(channel)

export interface ToDos {
  open(): Promise<ToDo[]>
  /** Done within the last weeks, newest first. */
  recentlyDone(limit: number): Promise<ToDo[]>
  find(id: string): Promise<ToDo | null>
  /** Without those who only practise. */
  countOpen(): Promise<number>
  /**
   * Puts the person who told us this on the list, to be written to.
   * @returns false when they did not agree to that, or did not tell it in a chat
   */
  followUp(experience: Experience): Promise<boolean>
  /**
   * Sends a volunteer's words through the same chat.
   * @throws AppError `window-closed`, `recipient-unreachable` in plain words when nothing may be sent any more
   */
  answer(id: string, personId: string, text: string): Promise<void>
  finish(id: string, personId: string): Promise<void>
}
