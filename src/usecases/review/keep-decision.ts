import type { Experience } from '../../domain/experience.js'
import type { KeptDecision, ReviewWork, Telling } from '../../domain/review/review-store.js'
import { type Said, saidOf } from '../../domain/review/said.js'
import type { ReviewDeps } from './review-deps.js'

type Facts = Pick<KeptDecision, 'what' | 'code' | 'batch'>

/**
 * Keeps a decision with the record that it changed, so that it can be taken back.
 * @param after what the person says
 * @param others what else is saved or made with it
 */
export const keepDecision = async (
  { clock, decisions, ids }: Pick<ReviewDeps, 'clock' | 'decisions' | 'ids'>,
  before: Experience,
  { experience, entry }: Telling,
  { after, ...facts }: Facts & { after: Said },
  others: Partial<ReviewWork> = {},
): Promise<Experience> => {
  const made: KeptDecision = {
    ...facts,
    id: ids.experience(),
    experienceId: before.id,
    by: entry.by,
    at: clock.now().toISOString(),
    before: saidOf(before, after),
    after,
  }
  const [saved = experience] = await decisions.commit({
    ...others,
    save: [{ experience, entry }, ...(others.save ?? [])],
    made,
  })
  return saved
}
