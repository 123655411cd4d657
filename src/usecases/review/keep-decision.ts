import type { Experience } from '../../domain/experience.js'
import type { KeptDecision, ReviewWork, Telling } from '../../domain/review/review-store.js'
import { type Said, saidOf } from '../../domain/review/said.js'
import type { ReviewDeps } from './review-deps.js'

type Facts = Pick<KeptDecision, 'what' | 'code' | 'batch'> & {
  /** What the person says. */
  after: Said
}

/** A decision as it is kept with the record that it changes, so that it can be taken back. */
export const decisionMade = (
  { clock, ids }: Pick<ReviewDeps, 'clock' | 'ids'>,
  before: Experience,
  by: string,
  facts: Facts,
): KeptDecision => ({
  ...facts,
  id: ids.experience(),
  experienceId: before.id,
  by,
  at: clock.now().toISOString(),
  before: saidOf(before, facts.after),
})

/**
 * Keeps a decision with the record that it changed.
 * @param others what else is saved or made with it
 */
export const keepDecision = async (
  deps: Pick<ReviewDeps, 'clock' | 'decisions' | 'ids'>,
  before: Experience,
  telling: Telling,
  facts: Facts,
  others: Partial<ReviewWork> = {},
): Promise<void> => {
  const made = decisionMade(deps, before, telling.entry.by, facts)
  await deps.decisions.commit({ ...others, save: [telling, ...(others.save ?? [])], made })
}
