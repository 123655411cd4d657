import type { ConsentAnswer } from '../../consent.js'
import type { Stated } from '../../incoming-message.js'
import type { Language } from '../../wordings/wording.js'

/** The optional questions, in the order in which they are asked. Each is asked at most once in a person's life with us. */
export const OPTIONAL_QUESTIONS = ['area', 'age', 'service'] as const
export type OptionalQuestion = (typeof OPTIONAL_QUESTIONS)[number]

/** What we have asked and wait to hear. `again`: it was asked once more, with help. */
export type Asking =
  | { what: 'keep' | 'language' | 'delete-which' | 'survey-which' }
  /** Which one, `survey` of the conversation says. */
  | { what: 'survey-question' }
  /** `changing`: they gave an answer before and asked to change it. */
  | { what: 'quote' | 'contact'; changing: boolean }
  | { what: OptionalQuestion; again: boolean }
  | { what: 'delete-sure'; scope: 'last' | 'all'; reference: string | null }
  | { what: 'more'; page: number }

/** What came in before there was a yes. */
export interface Held {
  /** ISO 8601. */
  since: string
  /** ISO 8601; more has come in, and the question is asked again at this time. */
  askAgainAt: string | null
  timesAskedAgain: number
  reminded: boolean
}

/** The contribution that is being told. */
export interface OpenRecord {
  /** Null only while the record is being made. */
  reference: string | null
  /** ISO 8601. */
  lastPartAt: string
  /** The numbers for danger were sent for something in it: they are not sent for it again, and nothing else is asked. */
  signposted?: boolean
  /** The receipt that is owed, and when (ISO 8601). */
  receipt: { kind: 'first' | 'again' | 'added'; at: string } | null
}

/** Where somebody stands in a survey. */
export type InSurvey =
  /** They asked for it, and it begins once they have answered about consent. `code`: of the edition that they named. */
  { step: 'wanted'; code: string | null } | SurveyStep

/** One question of a survey is asked. */
export interface SurveyStep {
  step: 'asked'
  responseId: string
  questionId: string
  /** It was asked once more, with help: what comes now is kept as it is. */
  again: boolean
  /** Part of a long answer has come, and is in a record. */
  told: boolean
  /** ISO 8601: when the next question comes by itself, after a long answer. */
  goOnAt: string | null
  /** The machine is listening to what they said aloud. */
  listening: boolean
}

/** Where one conversation stands. It holds choices, steps and references, and never words that somebody said. */
export interface ConversationState {
  language: Language
  /** They chose it, or wrote in it; it is not guessed again. */
  languageKept: boolean
  welcomed: boolean
  /** Null until there was a yes to keeping. */
  consent: ConsentAnswer | null
  asking: Asking | null
  /** What stood open before they turned to something else (a language, deleting, their data); it is asked again after that. */
  aside: Asking | null
  /** ISO 8601; when they last answered a question of consent. A yes that was on its way by then is not meant for the next one. */
  answeredAt: string | null
  /** STOP: nothing of our own accord is sent any more. */
  stopped: boolean
  /** They blocked us or left. */
  gone: boolean
  held: Held | null
  /** What was held is gone for want of an answer, and they have not been told yet. */
  erasedUnanswered: boolean
  record: OpenRecord | null
  receipts: number
  asked: OptionalQuestion[]
  stated: Stated
  /** Of the poster or event whose link began the chat, until a record carries it. */
  eventCode: string | null
  /** ISO 8601; when the urgent numbers were last sent. */
  signpostedAt: string | null
  /** Absent in conversations that are older than surveys. */
  survey?: InSurvey | null
  /**
   * Which message answered which question of the survey that was answered last, by the turn of the message: it may be edited or
   * deleted later. For each question the newest only.
   */
  answeredIn?: Record<string, AnsweredQuestion>
}

export interface AnsweredQuestion {
  responseId: string
  questionId: string
}

export const newConversation = (): ConversationState => ({
  language: 'en',
  languageKept: false,
  welcomed: false,
  consent: null,
  asking: null,
  aside: null,
  answeredAt: null,
  stopped: false,
  gone: false,
  held: null,
  erasedUnanswered: false,
  record: null,
  receipts: 0,
  asked: [],
  stated: {},
  eventCode: null,
  signpostedAt: null,
})
