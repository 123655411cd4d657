import type { Person } from '../../domain/people.js'
import type { Note } from '../../domain/review/decision.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'

export interface NoteView {
  id: string
  by: string
  at: string
  iso: string
  text: string
  /** Address that takes it away; null: it is somebody else's. */
  remove: string | null
}

/** What people say to each other about a record, oldest first. */
export const noteViews = (
  reference: string,
  notes: Note[],
  { person, names }: { person: Person; names: Map<string, string> },
): NoteView[] =>
  notes.map(({ id, by, at, text }) => ({
    id,
    by: names.get(by) ?? 'Somebody who has left',
    at: inForumTime(at),
    iso: at,
    text,
    remove: by === person.id ? paths.experienceNoteRemove(reference, id) : null,
  }))
