import { mayOpen } from '../../domain/may-open.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { ExperienceStore } from '../../domain/ports.js'
import type { ReviewDesk } from '../../domain/review/decision.js'
import { entitled, refuseUnopened } from '../entitled.js'

export interface GuardDeps {
  experiences: Pick<ExperienceStore, 'findEach'>
  people: Pick<PersonStore, 'find'>
}

/**
 * The desk for those alone who may do what they ask for, about records that are open to them. Of many records those that are not are
 * left alone; everything else is refused with AppError `not-allowed`. `undoBatch` asks by itself: which records it is about shows there.
 */
export const guardedDesk = (desk: ReviewDesk, deps: GuardDeps): ReviewDesk => {
  const guard = guardOf(deps)
  return {
    ...desk,
    decide: (reference, decision, by) => guard(reviewing(by, reference), () => desk.decide(reference, decision, by)),
    undo: (reference, by) => guard(reviewing(by, reference), () => desk.undo(reference, by)),
    split: (reference, passages, by, version) =>
      guard(reviewing(by, reference), () => desk.split(reference, passages, by, version)),
    merge: (reference, into, by) => guard(reviewing(by, reference, into), () => desk.merge(reference, into, by)),
    keepApart: (reference, other, by) =>
      guard(reviewing(by, reference, other), () => desk.keepApart(reference, other, by)),
    addNote: (reference, text, by, mentions) =>
      guard(reading(by, reference), () => desk.addNote(reference, text, by, mentions)),
    removeNote: (reference, id, by) => guard(reading(by, reference), () => desk.removeNote(reference, id, by)),
    decideMany: (references, decision, by) =>
      guard(reviewing(by), async person => {
        const closed = await unopened(deps, person, references)
        const open = references.filter(reference => !closed.has(reference))
        const { leftAlone, ...outcome } = await desk.decideMany(open, decision, by)
        return { ...outcome, leftAlone: [...closed, ...leftAlone] }
      }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Asked {
  permission: 'review' | 'read-redacted'
  by: string
  references: string[]
}

const reviewing = (by: string, ...references: string[]): Asked => ({ permission: 'review', by, references })
const reading = (by: string, ...references: string[]): Asked => ({ permission: 'read-redacted', by, references })

const guardOf =
  (deps: GuardDeps) =>
  async <Result>({ permission, by, references }: Asked, work: (person: Person) => Promise<Result>): Promise<Result> => {
    const person = await entitled(deps, by, permission)
    if (references.length > 0) refuseUnopened(person, ...(await deps.experiences.findEach({ references })))
    return work(person)
  }

const unopened = async ({ experiences }: GuardDeps, person: Person, references: string[]): Promise<Set<string>> => {
  const records = await experiences.findEach({ references })
  return new Set(records.filter(record => !mayOpen(person, record)).map(({ reference }) => reference))
}
