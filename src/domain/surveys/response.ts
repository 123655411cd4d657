import type { Consent } from '../consent.js'
import type { Channel } from '../incoming-message.js'
import type { Answers } from './answered.js'
import type { Sheet } from './sheet.js'

/**
 * `open`: being answered. `finished`: sent, or typed in to the end. `withdrawn`: the person took it back; its answers are gone, and
 * what stays is that there was something.
 */
export type ResponseState = 'open' | 'finished' | 'withdrawn'

/** What one person answered in one edition, the same for every way of answering. */
export interface SurveyResponse {
  /** UUID version 7. */
  id: string
  editionId: string
  /** Told to the person, who quotes it to see or take back what they answered. */
  reference: string
  channel: Channel
  /** Language of the questions they saw, BCP 47. */
  language: string
  state: ResponseState
  answers: Answers
  /** Null until it was asked; without a yes to keeping nothing is kept once it is finished. */
  consent: Consent | null
  /** Keyed hash of the sender's address, in chats. */
  contributorKey?: string
  /** On the web: the fingerprint of the secret in the link to go on with it (see `Secrets`). */
  resumeKey?: string
  /** The paper it stands on. */
  sheet?: Sheet
  /** On the web: the number of the printed sheet whose code brought them. The same person may have filled in the sheet, too. */
  scannedSerial?: string
  /** The day it was answered, as `2026-11-22`, where that is not the day it came in: paper of an event. */
  happenedOn?: string
  eventCode?: string
  /** ISO 8601. */
  startedAt: string
  /** ISO 8601. */
  savedAt: string
  /** ISO 8601; null while it is open. */
  finishedAt: string | null
  /** Made up for a demonstration: never counted with real ones. */
  invented: boolean
  version: number
}

/** Told to parents, and to whoever closes a pile: so many days answers wait that were begun and not sent. */
export const DAYS_TO_GO_ON = 14

export const isSent = ({ state }: Pick<SurveyResponse, 'state'>): boolean => state === 'finished'

/** Long answers that wait to become records: their words still stand here. */
export const untoldIn = ({
  state,
  answers,
}: Pick<SurveyResponse, 'state' | 'answers'>): { questionId: string; text: string }[] =>
  state !== 'finished'
    ? []
    : Object.entries(answers).flatMap(([questionId, answered]) =>
        answered.kind === 'long' ? [{ questionId, text: answered.text }] : [],
      )

/** Work that was cut off: a long answer that is no record yet, or something left of what was taken back. */
export const isPending = (response: Pick<SurveyResponse, 'state' | 'answers'>): boolean =>
  response.state === 'withdrawn' ? Object.keys(response.answers).length > 0 : untoldIn(response).length > 0

/** References of the records that its long answers became. */
export const toldBy = ({ answers }: Pick<SurveyResponse, 'answers'>): string[] =>
  Object.values(answers).flatMap(answered => (answered.kind === 'told' ? [answered.reference] : []))
