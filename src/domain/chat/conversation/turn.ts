import type { ConsentAnswer } from '../../consent.js'
import type { DirectoryEntry } from '../../directory/directory.js'
import type { Stated, SurveyLink } from '../../incoming-message.js'
import type { ShareChoices } from '../../share-choices.js'
import type { Answers } from '../../surveys/answered.js'
import type { Edition } from '../../surveys/edition.js'
import type { SurveyResponse } from '../../surveys/response.js'
import type { Language, WordingBook } from '../../wordings/wording.js'
import type { UnusableKind } from '../chat-event.js'
import type { Choice } from '../chat-line.js'
import type { ToDoKind } from '../to-do.js'
import type { ConversationState } from './state.js'

/** What the conversation hears. The files themselves stay outside: it only has to know what kind of thing came. */
export type Heard =
  | { kind: 'text'; text: string; urgent: boolean; eventCode?: string }
  | { kind: 'choice'; id: string }
  /** A voice note or a file, safely with us. */
  | { kind: 'recording' | 'file'; urgent: boolean }
  | { kind: 'unusable'; what: UnusableKind }
  /** What the machine heard in an answer to a survey, empty when it heard nothing; the recording is held. */
  | { kind: 'listened'; text: string; seconds: number; urgent: boolean }
  /** A file that is not to be had, with the words beside it. */
  | { kind: 'lost' | 'too-large'; words: string | null; urgent: boolean }

export type Input =
  /**
   * `receivedAt`: ISO 8601, by our clock. `edits`: it stands in the place of the message of this turn, which answered a question of a
   * survey.
   */
  | { kind: 'message'; heard: Heard; receivedAt: string; edits?: string }
  /** The message of this turn, which answered a question of a survey, was deleted. */
  | { kind: 'deleted'; of: string }
  | { kind: 'gone' }
  /** The machine found urgent words in something that was said aloud. */
  | { kind: 'urgent' }
  /** Time has passed. */
  | { kind: 'time' }

/** Why something is sent. Decides what may still go out after STOP, and what is never sent twice. */
export const PURPOSES = [
  'answer',
  'survey',
  'urgent',
  'receipt',
  'ask-again',
  'reminder',
  'requested',
  'person',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** What the world has to do. All of it is safe to do twice. */
export type Effect =
  /** Keep what this input brought as part of the open record, or as a new one. `answer`: it answers a question of a survey. */
  | { do: 'keep'; join: boolean; answer?: { survey: SurveyLink; stated: Stated } }
  /** Keep all that was held, as one record. */
  | { do: 'keep-held' }
  | { do: 'hold' }
  | { do: 'erase-held' }
  | { do: 'erase'; scope: 'all' | { reference: string } }
  | { do: 'change-consent'; consent: ConsentAnswer; scope: 'all' | { reference: string } }
  | { do: 'state'; reference: string; stated: Stated }
  | { do: 'start-response'; id: string; editionId: string }
  | { do: 'save-answers'; id: string; answers: Answers }
  | { do: 'finish-response'; id: string }
  | { do: 'to-do'; kind: ToDoKind }
  | { do: 'cancel-unsent' }
  | { do: 'forget-address' }
  | { do: 'say'; purpose: Purpose; text: string; choices: Choice[]; language: Language }

/** A record of theirs, as far as the conversation speaks of it. */
export interface OwnRecord {
  reference: string
  /** ISO 8601. */
  receivedAt: string
  words: string
  voices: number
  files: number
  themes: string[]
  area: string | null
  kind: string | null
}

/** What they answered in one survey, finished or not. */
export interface OwnSurvey {
  edition: Edition
  response: Pick<SurveyResponse, 'id' | 'reference' | 'state' | 'answers' | 'startedAt'>
}

/** All that the conversation may know beside its own state. */
export interface Surroundings {
  now: Date
  /** Names this turn, the same whenever it is taken again: of a message a UUID. */
  turnId: string
  /** `live`: those that can be begun. `own`: newest first. */
  surveys: { live: Edition[]; own: OwnSurvey[] }
  book: WordingBook
  /** Newest first. */
  records: OwnRecord[]
  choices: ShareChoices
  forumName: string
  /** Whole addresses. */
  privacyUrl: string
  directoryUrl: string
  quietSeconds: number
  consentHours: number
  /** The district that somebody names, even with a small mistake. */
  districtNamed(words: string): string | null
  bestPlaces(about: { themes: string[]; area: string | null }): DirectoryEntry[]
}

/** One step of the conversation while it is being worked out: nothing has happened yet. */
export interface Turn {
  state: ConversationState
  effects: Effect[]
  /** The reply so far, a paragraph each: one input is answered by one message at most. */
  lines: string[]
  choices: Choice[]
  purpose: Purpose
}

export const turnFrom = (state: ConversationState): Turn => ({
  state,
  effects: [],
  lines: [],
  choices: [],
  purpose: 'answer',
})

export const changed = (turn: Turn, change: Partial<ConversationState>): Turn => ({
  ...turn,
  state: { ...turn.state, ...change },
})

export const doing = (turn: Turn, ...effects: Effect[]): Turn => ({ ...turn, effects: [...turn.effects, ...effects] })

export const saying = (turn: Turn, ...lines: string[]): Turn => ({ ...turn, lines: [...turn.lines, ...lines] })

export const offering = (turn: Turn, choices: Choice[]): Turn => ({ ...turn, choices })

export const meaning = (turn: Turn, purpose: Purpose): Turn => ({ ...turn, purpose })

export const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString()
