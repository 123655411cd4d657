import { mayBeShown } from '../../domain/agreement/codable.js'
import type { CodingRound, CodingStore, RoundItem } from '../../domain/agreement/coding-round.js'
import { decisionsFor, standingOf } from '../../domain/agreement/settling.js'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'
import type { ReviewDesk } from '../../domain/review/decision.js'

export interface SettleDeps {
  codings: Pick<CodingStore, 'ofAll' | 'settle'>
  experiences: Pick<ExperienceStore, 'find'>
  review: Pick<ReviewDesk, 'decide'>
  clock: Clock
}

/** What the group decided about an item, and what the page showed of the record when they did. */
export interface Settlement {
  codes: string[]
  /** From `standingOf`. */
  seen: string
}

/**
 * Puts what the group decided onto the record, and keeps it beside what each person said. Doing it again changes nothing.
 * @param by id of the person who writes it down
 * @throws AppError `superseded` when somebody changed the record's themes meanwhile; `invalid-message` when it cannot be settled
 */
export const settleItem =
  (deps: SettleDeps) =>
  async (round: CodingRound, { number, experienceId }: RoundItem, settlement: Settlement, by: string) => {
    const [said, record] = await Promise.all([deps.codings.ofAll(round.id), deps.experiences.find(experienceId)])
    if (!said || !record || !mayBeShown(record)) throw notToSettle()
    if (standingOf(record.tags) !== settlement.seen) throw changedMeanwhile()
    await putOnto(record, settlement.codes, by, deps.review)
    await deps.codings.settle(round.id, number, { codes: settlement.codes, by, at: deps.clock.now().toISOString() })
  }

// ---------------------------------------------------------------------------------------------------------------------

const putOnto = async (
  { reference, tags }: Experience,
  codes: string[],
  by: string,
  review: SettleDeps['review'],
): Promise<void> => {
  for (const decision of decisionsFor(tags, codes)) await review.decide(reference, decision, by)
}

const notToSettle = (): AppError =>
  new AppError(
    'invalid-message',
    'This message cannot be settled now. It is not shown here any more, or people still code.',
  )

const changedMeanwhile = (): AppError =>
  new AppError(
    'superseded',
    'Somebody changed the themes of this message while you talked. They are shown below as they are now: choose again.',
  )
