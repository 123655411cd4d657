import { AppError, hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { decided, saying } from '../../domain/review/decide.js'
import type { BulkOutcome, ReviewDecision } from '../../domain/review/decision.js'
import { codeOf, toldOf } from '../../domain/review/history.js'
import { supersededMeanwhile } from '../../domain/review/meanwhile.js'
import { isAsSeen } from '../../domain/review/seen.js'
import { onLatest } from '../on-latest.js'
import { fewAtOnce } from './few-at-once.js'
import { keepDecision } from './keep-decision.js'
import { mayRead } from './may-read.js'
import type { ReviewDeps } from './review-deps.js'

/** One decision about one record: see `ReviewDesk.decide`. */
export const decide =
  (deps: ReviewDeps) =>
  async (reference: string, decision: ReviewDecision, by: string): Promise<Experience | null> =>
    (await decideOne(deps, reference, decision, by))?.experience ?? null

/** The same decision about several records: see `ReviewDesk.decideMany`. */
export const decideMany =
  (deps: ReviewDeps) =>
  async (references: string[], decision: ReviewDecision, by: string): Promise<BulkOutcome> => {
    const batch = deps.ids.experience()
    const areDecided = await fewAtOnce(references, reference => isDecided(deps, reference, decision, by, batch))
    const leftAlone = references.filter((_reference, at) => !areDecided[at])
    return { batch, done: references.length - leftAlone.length, leftAlone }
  }

// ---------------------------------------------------------------------------------------------------------------------

interface Outcome {
  experience: Experience
  became: 'changed' | 'same' | 'not-as-seen'
}

const isDecided = async (
  deps: ReviewDeps,
  reference: string,
  decision: ReviewDecision,
  by: string,
  batch: string,
): Promise<boolean> => {
  try {
    return (await decideOne(deps, reference, decision, by, batch))?.became === 'changed'
  } catch (error) {
    if (hasCode(error, 'superseded') || hasCode(error, 'invalid-message')) return false
    throw error
  }
}

const decideOne = async (
  deps: ReviewDeps,
  reference: string,
  decision: ReviewDecision,
  by: string,
  batch?: string,
): Promise<Outcome | null> => {
  if (decision.kind === 'assign' && decision.to !== null) await refuseUnassignable(deps, decision.to)
  const outcome = await onLatest(deps.experiences, reference, latest => attempt(deps, latest, decision, by, batch))
  if (outcome?.became !== 'not-as-seen') return outcome
  const [history, names] = await Promise.all([deps.experiences.history(outcome.experience.id), deps.people.names()])
  throw supersededMeanwhile(decision, history, names)
}

const attempt = async (
  deps: ReviewDeps,
  latest: Experience,
  decision: ReviewDecision,
  by: string,
  batch: string | undefined,
): Promise<Outcome | null> => {
  if (latest.state === 'erased') return null
  if (!isAsSeen(latest, decision)) return { experience: latest, became: 'not-as-seen' }
  const at = deps.clock.now()
  const experience = decided(latest, decision, by, at, deps.frame)
  if (experience === latest) return { experience, became: 'same' }
  const telling = { experience, entry: { by, ...toldOf(decision) } }
  const facts = { what: decision.kind, ...codeOf(decision), ...(batch && { batch }) }
  const after = saying(latest, decision, { by, at: at.toISOString() })
  return { experience: await keepDecision(deps, latest, telling, { ...facts, after }), became: 'changed' }
}

const refuseUnassignable = async ({ people }: ReviewDeps, id: string): Promise<void> => {
  if (await mayRead(people, id)) return
  throw new AppError('invalid-message', 'This person cannot open records any more. Choose somebody else.')
}
