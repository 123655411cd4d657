import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { DuplicateStore } from '../../domain/inbox/duplicates.js'
import type { PersonStore } from '../../domain/people.js'
import type { Clock, ExperienceStore, Ids, JobQueue, Log } from '../../domain/ports.js'
import type { DecisionStore, NoteStore, PresenceStore } from '../../domain/review/review-store.js'

/** What the review of records needs. `frame` may change while the server runs: it is read when it is asked. */
export interface ReviewDeps {
  clock: Clock
  decisions: DecisionStore
  duplicates: Pick<DuplicateStore, 'keepApart' | 'offerAgain'>
  experiences: Pick<ExperienceStore, 'findByReference' | 'findEach' | 'history'>
  readonly frame: CodeFrame
  ids: Pick<Ids, 'experience' | 'reference'>
  log: Log
  notes: NoteStore
  people: Pick<PersonStore, 'find' | 'names'>
  presence: PresenceStore
  queue: Pick<JobQueue, 'add'>
}
