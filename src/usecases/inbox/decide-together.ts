import { type Experience, inSafeguardingLane, mayShowNames } from '../../domain/experience.js'
import { decisionOf, type TogetherDecision } from '../../domain/inbox/together.js'
import type { ExperienceStore } from '../../domain/ports.js'
import type { ReviewDesk } from '../../domain/review/decision.js'

/** A record as it was looked at. */
export interface SeenRecord {
  reference: string
  /** Id of the person who had it, or null. */
  assignedTo: string | null
}

export interface TogetherOutcome {
  /** What can be taken back, each with `ReviewDesk.undoBatch`. */
  batches: string[]
  done: number
  /** References that were changed meanwhile, or to which it does not apply any more. */
  leftAlone: string[]
}

interface TogetherDeps {
  review: Pick<ReviewDesk, 'decideMany'>
  experiences: Pick<ExperienceStore, 'findEach'>
}

/**
 * Decides the same about several records. Those that were with different people are different batches: what somebody was given
 * meanwhile is not taken from them. What went to the safeguarding lead meanwhile is left to them, and what may show names is
 * reviewed by itself.
 */
export const decideTogether =
  ({ review, experiences }: TogetherDeps) =>
  async (records: SeenRecord[], decision: TogetherDecision, by: string): Promise<TogetherOutcome> => {
    const apart = await toLeaveAlone(experiences, records, decision)
    const rest = records.filter(({ reference }) => !apart.has(reference))
    const outcome: TogetherOutcome = { batches: [], done: 0, leftAlone: [...apart] }
    for (const [seenWith, references] of decision.kind === 'assign' ? byHolder(rest) : allOf(rest)) {
      const { batch, done, leftAlone } = await review.decideMany(references, decisionOf(decision, seenWith), by)
      if (done > 0) outcome.batches.push(batch)
      outcome.done += done
      outcome.leftAlone.push(...leftAlone)
    }
    return outcome
  }

// ---------------------------------------------------------------------------------------------------------------------

const toLeaveAlone = async (
  experiences: TogetherDeps['experiences'],
  records: SeenRecord[],
  { kind }: TogetherDecision,
): Promise<Set<string>> => {
  const isApart = (one: Experience) => inSafeguardingLane(one) || (kind === 'review' && mayShowNames(one))
  const found = await experiences.findEach({ references: records.map(({ reference }) => reference) })
  return new Set(found.filter(isApart).map(({ reference }) => reference))
}

const allOf = (records: SeenRecord[]): Map<null, string[]> =>
  new Map([[null, records.map(({ reference }) => reference)]])

const byHolder = (records: SeenRecord[]): Map<string | null, string[]> => {
  const groups = new Map<string | null, string[]>()
  for (const { reference, assignedTo } of records) {
    groups.set(assignedTo, [...(groups.get(assignedTo) ?? []), reference])
  }
  return groups
}
