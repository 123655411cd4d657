import type { BlobRef } from '../ports.js'
import type { Answered, Answers } from './answered.js'

/** What one person typed from one sheet. */
export interface Entry {
  by: string
  /** ISO 8601. */
  startedAt: string
  /** ISO 8601; null while they are at it. */
  finishedAt: string | null
  /**
   * Counts up with every change on the device it is typed on, so that what arrives twice or late changes nothing.
   */
  revision: number
}

/** The second person's own answers, which nobody compares before they are done. */
export interface SecondEntry extends Entry {
  answers: Answers
}

/** What was decided where the two entries differ. */
export interface SettledAnswer {
  answer: Answered
  by: string
  /** ISO 8601. */
  at: string
}

/** One paper of a batch. What the first person typed are the answers of the response itself. */
export interface Sheet {
  batchId: string
  /** Its place in the pile, from 1 on. One that is created with 0 is given the next place by the store. */
  number: number
  /** What stands on the paper: printed, or written on it by hand when it was typed. Unique in the edition. */
  serial: string
  first: Entry
  /** Null until somebody has begun to type it a second time. */
  second: SecondEntry | null
  /** By question; where both said the same nothing is settled. */
  settled: Record<string, SettledAnswer>
  /** What the first entry said before it was settled otherwise, by question: for counting mistakes. */
  firstSaid: Answers
  /** Who heard the yes, where it was given by word of mouth. */
  heardBy?: string
  /** Photos or scans of the sheet, in their order. */
  scans: BlobRef[]
}

/** A pile of paper that was brought home. */
export interface Batch {
  id: string
  editionId: string
  /** "Coffee morning, Malvern". */
  event: string
  /** The day it was answered, `2026-11-22`. */
  happenedOn: string
  place: string
  collectedBy: string
  /** How many sheets were counted; more can turn up. */
  sheets: number
  /** Share of the sheets that a second person types too, 0 to 1. */
  secondShare: number
  /** Drawn when the batch was made: which numbers in the pile. Not shown to whoever types first. */
  drawn: number[]
  createdBy: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601; null while it is open. */
  closedAt: string | null
  version: number
}

/** Numbers of one printing, or set aside for sheets without one: a serial belongs to one edition, whichever pile it comes home in. */
export interface PrintRun {
  id: string
  editionId: string
  /** `by-hand`: nothing was printed; the numbers are written on sheets while they are typed in. */
  style: PrintStyle | 'by-hand'
  language: string
  /** Numbers of this edition's sheets from ... to, both included. */
  from: number
  to: number
  by: string
  /** ISO 8601. */
  at: string
}

export const PRINT_STYLES = ['usual', 'large-print', 'easy-read'] as const
export type PrintStyle = (typeof PRINT_STYLES)[number]
