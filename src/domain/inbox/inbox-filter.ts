import type { State } from '../experience.js'
import type { Channel } from '../incoming-message.js'
import type { Sentiment } from '../understanding.js'

/** Heaps of records that want looking at, in the order in which they are offered. */
export const PILES = [
  /** At risk, long, many tags, or the machine was unsure: begin here. */
  'look-first',
  /** No theme stands. */
  'no-theme',
  /** A voice that was hard to hear, or that no machine could hear; a file that nobody has looked at; a language that was not read. */
  'needs-ear',
  /** Whoever told it waits for an answer. */
  'needs-answer',
  /** Another record says nearly the same, and nobody has decided yet. */
  'duplicates',
] as const
export type Pile = (typeof PILES)[number]

/** How sure the machine was of its least sure suggestion that nobody has decided about. */
export const SURENESS = ['low', 'fair', 'high'] as const
export type Sureness = (typeof SURENESS)[number]

/**
 * Which records a list shows. Every part narrows the list; within one part any of its values will do, unless said otherwise.
 * Ids are those of the code frame. What is erased is on no list.
 */
export interface InboxFilter {
  /** As somebody typed it: words, "a phrase", -without. Stems and near misses are found too, in records that were worked on at least once. */
  search?: string
  themes?: string[]
  /** `all`: only records with every one of `themes`. */
  themesMatch?: 'any' | 'all'
  /** Only records with one of each of these: what each of several themes means, made by `withCodesMeant`. */
  themesOfEach?: string[][]
  services?: string[]
  phases?: string[]
  needs?: string[]
  areas?: string[]
  channels?: Channel[]
  /** BCP 47. */
  languages?: string[]
  sentiments?: Sentiment[]
  kinds?: string[]
  states?: State[]
  /** Id of a person, or `nobody`. */
  assignee?: string
  eventCodes?: string[]
  /** Only answers to this edition of a survey, or to one question of it. */
  survey?: { editionId: string; questionId?: string }
  sureness?: Sureness[]
  /** Received on or after this moment. */
  from?: Date
  /** Received before this moment. */
  to?: Date
  pile?: Pile
  /**
   * `inbox`: without what is in the safeguarding lane (the same as leaving it out is not: absent means both).
   * `safeguarding`: only what is there.
   */
  lane?: 'inbox' | 'safeguarding'
  /** Only records with a safeguarding flag, in the lane or not. */
  safeguarding?: boolean
  /** Only records that wait for a person: to listen, to read, or because a step failed. */
  needsHuman?: boolean
  /** What is made up for practice is left out when false. */
  includeInvented?: boolean
}

/** Records that answer a survey. */
export type AnswersFilter = Required<Pick<InboxFilter, 'survey'>> & Pick<InboxFilter, 'lane' | 'includeInvented'>

/** So many records of a list carry exactly these themes, of those that stand; none: nothing was found in them. */
export interface ThemesTogether {
  themes: string[]
  records: number
}

/** Which words a search looks into: those with names hidden and the notes, or the original words as well. */
export type Sees = 'redacted' | 'original'

/** How many records there are: exactly, or, where counting them all would take too long, about. */
export interface Count {
  n: number
  exact: boolean
}

/** Records that stand beside one in a list. References, null at either end. */
export interface Neighbours {
  newer: string | null
  older: string | null
}

/** A record that is like another one. */
export interface Alike {
  reference: string
  /** 0 to 1. */
  likeness: number
}
