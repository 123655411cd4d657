import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { Telling } from '../../domain/review/review-store.js'
import { type Said, withSaid } from '../../domain/review/said.js'
import { partOfSplit, refuseUnsplittable } from '../../domain/review/split.js'
import type { Span } from '../../domain/understanding.js'
import { queueNextStep } from '../queue-next-step.js'
import { keepDecision } from './keep-decision.js'
import type { ReviewDeps } from './review-deps.js'

/** Makes several records of one: see `ReviewDesk.split`. */
export const split =
  (deps: ReviewDeps) =>
  async (reference: string, passages: Span[], by: string, version: number): Promise<string[]> => {
    const whole = await deps.experiences.findByReference(reference)
    if (!whole || whole.state === 'erased') return []
    if (whole.version !== version) throw changedMeanwhile()
    refuseUnsplittable(whole, passages)
    const parts = passages.map(passage => partOfSplit(whole, passage, newNames(deps)))
    await keepSplit(deps, whole, parts, by)
    for (const part of parts) queueNextStep(deps, part)
    return parts.map(part => part.reference)
  }

// ---------------------------------------------------------------------------------------------------------------------

const changedMeanwhile = (): AppError =>
  new AppError('superseded', 'Somebody has changed this record meanwhile. Look at it as it is now, then split it.')

const newNames = ({ ids }: ReviewDeps) => ({ id: ids.experience(), reference: ids.reference() })

const keepSplit = async (deps: ReviewDeps, whole: Experience, parts: Experience[], by: string): Promise<void> => {
  const references = parts.map(part => part.reference)
  const after: Said = { splitInto: references }
  const entry = { by, what: 'split', detail: { into: references.join(' ') } }
  const create = parts.map(
    (part): Telling => ({ experience: part, entry: { by, what: 'split-from', detail: { from: whole.reference } } }),
  )
  await keepDecision(deps, whole, { experience: withSaid(whole, after), entry }, { what: 'split', after }, { create })
}
