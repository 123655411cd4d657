import type { Experience } from '../../domain/experience.js'
import { refuseUnmergeable } from '../../domain/review/merge.js'
import { type Said, withSaid } from '../../domain/review/said.js'
import { onLatest } from '../on-latest.js'
import { keepDecision } from './keep-decision.js'
import type { ReviewDeps } from './review-deps.js'

/** Closes a record because another one tells the same: see `ReviewDesk.merge`. */
export const merge =
  (deps: ReviewDeps) =>
  async (reference: string, into: string, by: string): Promise<void> => {
    await onLatest(deps.experiences, reference, async one => {
      const other = await deps.experiences.findByReference(into)
      if (!other) return
      refuseUnmergeable(one, other)
      await keepMerge(deps, one, other, by)
    })
  }

/** Two records that look alike are not the same: see `ReviewDesk.keepApart`. */
export const keepApart =
  (deps: ReviewDeps) =>
  async (reference: string, otherReference: string, by: string): Promise<void> => {
    await onLatest(deps.experiences, reference, async one => {
      const other = await deps.experiences.findByReference(otherReference)
      if (!other || [one, other].some(({ state }) => state === 'erased')) return
      await keepParted(deps, one, other, by)
      await deps.duplicates.keepApart(one.id, other.id, by, deps.clock.now())
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

/** The one that stays is saved with it, so that two people who merge two records into each other do not close both. */
const keepMerge = async (deps: ReviewDeps, one: Experience, other: Experience, by: string): Promise<void> => {
  const after: Said = { mergedInto: other.reference }
  const entry = { by, what: 'merged', detail: { into: other.reference } }
  const save = [{ experience: other, entry: { by, what: 'merged-from', detail: { from: one.reference } } }]
  const closed = { experience: withSaid(one, after), entry }
  await keepDecision(deps, one, closed, { what: 'merge', code: other.reference, after }, { save })
}

/** Nothing in the records changes; it is kept with them as a decision, to be told in both and taken back. */
const keepParted = async (deps: ReviewDeps, one: Experience, other: Experience, by: string): Promise<void> => {
  const from = ({ reference }: Experience) => ({ by, what: 'kept-apart', detail: { other: reference } })
  const save = [{ experience: other, entry: from(one) }]
  const facts = { what: 'keep-apart', code: other.reference, after: {} } as const
  await keepDecision(deps, one, { experience: one, entry: from(other) }, facts, { save })
}
