import { isUntouched } from '../../domain/experience/change-parts.js'
import { erased } from '../../domain/experience/contributor-wishes.js'
import type { Experience } from '../../domain/experience.js'
import { mayOpen } from '../../domain/may-open.js'
import { areAmong } from '../../domain/redaction-choices/choice.js'
import { isByPerson } from '../../domain/redaction-choices/kept-hidden.js'
import type { DecisionMade } from '../../domain/review/decision.js'
import { toldOfUndoing } from '../../domain/review/history.js'
import type { KeptDecision, Telling } from '../../domain/review/review-store.js'
import { saidOf, withSaid } from '../../domain/review/said.js'
import { isSameValue } from '../../domain/same-value.js'
import { entitled } from '../entitled.js'
import { onLatest } from '../on-latest.js'
import type { ReviewDeps } from './review-deps.js'
import { saveEach } from './save-each.js'

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
    const person = await entitled(deps, by, 'review')
    const decisions = new Map((await deps.decisions.ofBatch(batch, by)).map(one => [one.experienceId, one]))
    const undone = await saveEach(deps, { ids: [...decisions.keys()] }, latest => {
      const decision = decisions.get(latest.id)
      return decision && mayOpen(person, latest) && stillStands(latest, decision)
        ? { save: withoutIt(latest, decision), undone: decision.id }
        : null
    })
    return undone.size
  }

// ---------------------------------------------------------------------------------------------------------------------

const madeOf = (decision: KeptDecision, reference: string): DecisionMade => {
  const { id, by, at, what, code, batch } = decision
  return { id, reference, by, at, what, ...(code && { code }), ...(batch && { batch }) }
}

/** @returns false when it does not stand any more: somebody decided otherwise since */
const isTakenBack = async (deps: ReviewDeps, latest: Experience, decision: KeptDecision): Promise<boolean> => {
  if (!stillStands(latest, decision)) return false
  const parts = await standing(deps, decision.after.splitInto ?? [])
  if (!parts.every(part => isUntouched(part) && chosenIn(part, latest))) return false
  const entry = { by: decision.by, ...toldOfUndoing(decision) }
  const tellings = parts.map((part): Telling => ({ experience: erased(part), entry }))
  const apart = await offeredAgain(deps, latest, decision)
  await deps.decisions.commit({ save: [withoutIt(latest, decision), ...tellings, ...apart], undone: decision.id })
  return true
}

/** Nobody hid or showed anything in this part since it was split off: with it, that would be forgotten. */
const chosenIn = (part: Experience, whole: Experience): boolean =>
  areAmong((part.redactionChoices ?? []).filter(isByPerson), whole.redactionChoices ?? [])

const stillStands = (latest: Experience, { after }: KeptDecision): boolean => isSameValue(saidOf(latest, after), after)

const withoutIt = (latest: Experience, decision: KeptDecision): Telling => ({
  experience: withSaid(latest, decision.before),
  entry: { by: decision.by, ...toldOfUndoing(decision) },
})

/** First, as it is safe to repeat: cut off in between, the decision can still be taken back. */
const offeredAgain = async (deps: ReviewDeps, latest: Experience, decision: KeptDecision): Promise<Telling[]> => {
  const { what, by, code } = decision
  const others = what === 'keep-apart' && code ? await standing(deps, [code]) : []
  for (const other of others) await deps.duplicates.offerAgain(latest.id, other.id)
  const told = toldOfUndoing({ what, code: latest.reference })
  return others.map(other => ({ experience: other, entry: { by, ...told } }))
}

/** Those of them that are not erased. */
const standing = async ({ experiences }: ReviewDeps, references: string[]): Promise<Experience[]> =>
  (await experiences.findEach({ references })).filter(({ state }) => state !== 'erased')
