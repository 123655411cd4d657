import type { Experience, Tag } from '../experience.js'
import type { ItemRead } from '../reading-load/reading-load.js'
import type { Sentiment } from '../understanding.js'

/**
 * One thing that a person decides about a record. `seen` is what the page showed when they did: when it is otherwise by now,
 * somebody else decided in between, and is not overwritten silently.
 */
export type ReviewDecision =
  | { kind: 'accept-tag'; codeId: string; seen: Tag['status'] | 'none' }
  | { kind: 'reject-tag'; codeId: string; seen: Tag['status'] | 'none' }
  /** The words are about `to`, not about `codeId`. */
  | { kind: 'change-tag'; codeId: string; to: string; seen: Tag['status'] | 'none' }
  | { kind: 'add-tag'; codeId: string }
  | { kind: 'set-services' | 'set-needs'; value: string[]; seen: string[] }
  | { kind: 'set-phase' | 'set-area'; value: string | null; seen: string | null }
  | { kind: 'set-sentiment'; value: Sentiment; seen: Sentiment | null }
  | { kind: 'set-kind'; value: string; seen: string | null }
  | { kind: 'set-distressing'; value: boolean; seen: boolean }
  /** Null: nobody. Without `seen`, from whoever has it. */
  | { kind: 'assign'; to: string | null; seen?: string | null }
  /** Somebody has been through it. */
  | { kind: 'review' }
  /** Back to the pile of what is to be looked at. */
  | { kind: 'reopen' }

/** What a person did, as it can be undone. Ids and codes only, never words. */
export interface DecisionMade {
  id: string
  reference: string
  by: string
  /** ISO 8601. */
  at: string
  what: ReviewDecision['kind'] | 'split' | 'merge' | 'keep-apart'
  /** The code that it was about, or the reference of the record that it was merged into or kept apart from. */
  code?: string
  /** Decisions that were made together. */
  batch?: string
}

export interface Note {
  id: string
  /** Id of the person who wrote it. */
  by: string
  /** ISO 8601. */
  at: string
  text: string
  /** Ids of the people it speaks to. */
  mentions: string[]
}

/** Somebody was spoken to in a note and has not seen it. */
export interface Mention {
  reference: string
  note: Note
}

export interface BulkOutcome {
  batch: string
  done: number
  /** References that somebody else changed meanwhile, or to which it does not apply. */
  leftAlone: string[]
}

/**
 * All that people do with records, for the pages. Whoever may not do it, or may not open the record because it is in the
 * safeguarding lane, is refused with AppError `not-allowed`; of many records those are left alone. Every change leaves a line in the record's history, told by `what`:
 * `accepted-tag`, `rejected-tag`, `added-tag` {code}, `changed-tag` {code, to}, `set-services` and so on {value},
 * `assigned` {to}, `reviewed`, `reopened`, `split` {into}, `split-from` {from}, `merged` {into}, `merged-from` {from},
 * `kept-apart` {other}, `undid` {what, code}, `noted`, `removed-note`.
 */
export interface ReviewDesk {
  /**
   * @returns the record as it is now, or null when there is none
   * @throws AppError `superseded` in plain words (who did what) when it is not as it was seen; `invalid-message` for a code the
   * frame does not have, a person who cannot be given it, a closed record, or the review of one that is not read yet
   */
  decide(reference: string, decision: ReviewDecision, by: string): Promise<Experience | null>
  /** Takes back this person's last decision on this record that still stands. @returns what was taken back, or null when there is nothing */
  undo(reference: string, by: string): Promise<DecisionMade | null>
  /** The same decision for several records; each is one decision of its own. */
  decideMany(references: string[], decision: ReviewDecision, by: string): Promise<BulkOutcome>
  /** Takes back what was decided together, where it still stands. @returns how many records */
  undoBatch(batch: string, by: string): Promise<number>
  /** What people went through one by one since, as far as it stands. */
  reviewedSince(since: Date): Promise<ItemRead[]>
  /**
   * Makes two or more records of one that speaks of several things; this one is closed and names them.
   * @param passages stretches of the record's words, each becoming a record of its own, in order, not overlapping
   * @returns references of the new records
   * @throws AppError `superseded`, `invalid-message`
   */
  split(reference: string, passages: { start: number; end: number }[], by: string, version: number): Promise<string[]>
  /** Closes a record because another one tells the same; nothing is deleted. @throws AppError `superseded`, `invalid-message` */
  merge(reference: string, into: string, by: string): Promise<void>
  /** Two records that look alike are not the same: they are not offered again, until who said so takes it back. */
  keepApart(reference: string, other: string, by: string): Promise<void>

  /**
   * Speaks to those whose whole name stands in the text after an @, and to `mentions`.
   * @param mentions ids of people that were chosen from a list
   * @returns null when there is no such record
   * @throws AppError `nothing-to-keep`, `text-too-long`; `invalid-message` when somebody chosen cannot open records
   */
  addNote(reference: string, text: string, by: string, mentions?: string[]): Promise<Note | null>
  /** Oldest first. */
  notes(reference: string): Promise<Note[]>
  /** The same of several records, by their references; those without notes are left out. */
  notesOfEach(references: string[]): Promise<Map<string, Note[]>>
  /** Takes away a note of one's own about this record. @returns false when there is none */
  removeNote(reference: string, id: string, by: string): Promise<boolean>
  /** Not yet seen, oldest first. */
  mentionsOf(personId: string): Promise<Mention[]>
  countMentions(personId: string): Promise<number>
  /** This person has seen what speaks to them in the notes of this record, wherever they read it. */
  sawMentions(reference: string, personId: string): Promise<void>
  /** This person has the record before their eyes, mentions and all. @returns ids of others who look at it at this moment */
  lookAt(reference: string, personId: string): Promise<string[]>
}
