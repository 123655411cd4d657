import type { Experience } from '../experience.js'
import type { HistoryEntry } from '../ports.js'
import type { ItemRead } from '../reading-load/reading-load.js'
import type { DecisionMade, Mention, Note } from './decision.js'
import type { Said } from './said.js'

/** A decision with what people said before and after it of what it changed. */
export interface KeptDecision extends Omit<DecisionMade, 'reference'> {
  experienceId: string
  before: Said
  after: Said
}

/** A record with the line of its history that tells of it. */
export interface Telling {
  experience: Experience
  entry: Pick<HistoryEntry, 'by' | 'what' | 'detail'>
}

/** What belongs together: all of it is kept, or nothing. */
export interface ReviewWork {
  /** Records as they were read and changed. */
  save: Telling[]
  /** New records. */
  create?: Telling[]
  made?: KeptDecision
  /** A decision that is taken back by this. */
  undone?: string
}

/** What is done to one of many records, none of them erased by it. */
export interface OneOfMany {
  save: Telling
  made?: KeptDecision
  /** A decision that is taken back by this. */
  undone?: string
}

export interface DecisionStore {
  /**
   * @returns what was saved, in its order
   * @throws AppError `superseded` when one of the records was saved by somebody else since it was read
   */
  commit(work: ReviewWork): Promise<Experience[]>
  /**
   * Many at once, all in one go: a process that dies in between has done nothing. What somebody else saved since it was read is
   * passed over.
   * @returns ids of the records that were saved
   */
  commitEach(works: OneOfMany[]): Promise<string[]>
  /** What this person decided about a record and nobody has taken back, newest first. */
  of(experienceId: string, by: string): Promise<KeptDecision[]>
  /** The same for what was decided together. */
  ofBatch(batch: string, by: string): Promise<KeptDecision[]>
  /** Records that people marked as reviewed since, and did not take back. What was marked together with others was not read for that. */
  reviewedSince(since: Date): Promise<ItemRead[]>
}

/** What people say to each other about records. It goes when the record is erased. */
export interface NoteStore {
  /** With its line in the history of the record. */
  add(experienceId: string, note: Note): Promise<void>
  /** Oldest first. */
  of(reference: string): Promise<Note[]>
  /** The same of several records, by their references; those without notes are left out. */
  ofEach(references: string[]): Promise<Map<string, Note[]>>
  /** Takes away a person's own note, with a line in the history. @returns false when they have none with this id */
  remove(id: string, by: string, at: Date): Promise<boolean>
  /** Notes that speak to this person and that they have not seen, oldest first. */
  unseenBy(personId: string): Promise<Mention[]>
  countUnseen(personId: string): Promise<number>
  /** This person has the record's notes before their eyes. */
  seen(reference: string, personId: string, at: Date): Promise<void>
}

/** Who looks at which record at this moment. */
export interface PresenceStore {
  /** Writes down that this person looks at the record. @returns ids of others who did within the last minute */
  look(reference: string, personId: string, at: Date): Promise<string[]>
}
