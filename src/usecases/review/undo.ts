import { isUntouched } from '../../domain/experience/change-parts.js'
import { erased } from '../../domain/experience/contributor-wishes.js'
import type { Experience } from '../../domain/experience.js'
import type { DecisionMade } from '../../domain/review/decision.js'
import { toldOfUndoing } from '../../domain/review/history.js'
import type { KeptDecision, Telling } from '../../domain/review/review-store.js'
import { saidOf, withSaid } from '../../domain/review/said.js'
import { isSameValue } from '../../domain/same-value.js'
import { onLatest } from '../on-latest.js'
import { fewAtOnce } from './few-at-once.js'
import type { ReviewDeps } from './review-deps.js'

/** Takes back this person's last decision on a record that still stands: see `ReviewDesk.undo`. */
export const undo =
  (deps: ReviewDeps) =>
  (reference: string, by: string): Promise<DecisionMade | null> =>
    onLatest(deps.experiences, reference, async latest => {
      for (const decision of await deps.decisions.of(latest.id, by)) {
        if (await isTakenBack(deps, latest, decision)) return madeOf(decision, reference)
      }
      return null
    })

/** Takes back what was decided together, where it still stands: see `ReviewDesk.undoBatch`. */
export const undoBatch =
  (deps: ReviewDeps) =>
  async (batch: string, by: string): Promise<number> => {
    const undone = await fewAtOnce(await deps.decisions.ofBatch(batch, by), async decision => {
      const reference = (await deps.experiences.find(decision.experienceId))?.reference ?? ''
      return onLatest(deps.experiences, reference, latest => isTakenBack(deps, latest, decision))
    })
    return undone.filter(Boolean).length
  }

// ---------------------------------------------------------------------------------------------------------------------

const madeOf = (decision: KeptDecision, reference: string): DecisionMade => {
  const { id, by, at, what, code, batch } = decision
  return { id, reference, by, at, what, ...(code && { code }), ...(batch && { batch }) }
}

/** @returns false when it does not stand any more: somebody decided otherwise since */
const isTakenBack = async (deps: ReviewDeps, latest: Experience, decision: KeptDecision): Promise<boolean> => {
  const { before, after, by } = decision
  if (!isSameValue(saidOf(latest, after), after)) return false
  const parts = await partsOf(deps, after.splitInto ?? [])
  if (!parts.every(part => isUntouched(part))) return false
  const entry = { by, ...toldOfUndoing(decision) }
  const tellings: Telling[] = parts.map(part => ({ experience: erased(part), entry }))
  const whole: Telling = { experience: withSaid(latest, before), entry }
  await deps.decisions.commit({ save: [whole, ...tellings], undone: decision.id })
  return true
}

/** Those into which a record was split and that are still there. */
const partsOf = async ({ experiences }: ReviewDeps, references: string[]): Promise<Experience[]> => {
  const found = await Promise.all(references.map(reference => experiences.findByReference(reference)))
  return found.filter(part => part !== null).filter(({ state }) => state !== 'erased')
}
