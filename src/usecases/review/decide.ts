import { AppError, hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { decided, saying } from '../../domain/review/decide.js'
import type { BulkOutcome, ReviewDecision } from '../../domain/review/decision.js'
import { codeOf, toldOf } from '../../domain/review/history.js'
import { supersededMeanwhile } from '../../domain/review/meanwhile.js'
import type { OneOfMany } from '../../domain/review/review-store.js'
import { isAsSeen } from '../../domain/review/seen.js'
import { onLatest } from '../on-latest.js'
import { decisionMade } from './keep-decision.js'
import { mayRead } from './may-read.js'
import type { ReviewDeps } from './review-deps.js'
import { saveEach } from './save-each.js'

/** One decision about one record: see `ReviewDesk.decide`. */
export const decide =
  (deps: ReviewDeps) =>
  async (reference: string, decision: ReviewDecision, by: string): Promise<Experience | null> => {
    if (!(await isAssignable(deps, decision))) throw cannotOpenRecords()
    const outcome = await onLatest(deps.experiences, reference, latest => decideOne(deps, latest, { decision, by }))
    if (outcome && !outcome.wasAsSeen) throw await quickerThan(deps, outcome.record, decision)
    return outcome?.record ?? null
  }

/** The same decision about several records: see `ReviewDesk.decideMany`. */
export const decideMany =
  (deps: ReviewDeps) =>
  async (references: string[], decision: ReviewDecision, by: string): Promise<BulkOutcome> => {
    const batch = deps.ids.experience()
    if (!(await isAssignable(deps, decision))) return { batch, done: 0, leftAlone: references }
    const work = (latest: Experience) => whereItFits(deps, latest, { decision, by, batch })
    const done = await saveEach(deps, { references }, work)
    return { batch, done: done.size, leftAlone: references.filter(reference => !done.has(reference)) }
  }

// ---------------------------------------------------------------------------------------------------------------------

interface Deciding {
  decision: ReviewDecision
  by: string
  batch?: string
}

interface Outcome {
  record: Experience
  /** False: nothing was saved. */
  wasAsSeen: boolean
}

const decideOne = async (deps: ReviewDeps, latest: Experience, deciding: Deciding): Promise<Outcome | null> => {
  if (latest.state === 'erased') return null
  if (!isAsSeen(latest, deciding.decision)) return { record: latest, wasAsSeen: false }
  const work = change(deps, latest, deciding)
  if (!work) return { record: latest, wasAsSeen: true }
  const [record = latest] = await deps.decisions.commit({ ...work, save: [work.save] })
  return { record, wasAsSeen: true }
}

/** Null where it is so already, is not as it was seen, or does not fit the record. */
const whereItFits = (deps: ReviewDeps, latest: Experience, deciding: Deciding): OneOfMany | null => {
  if (latest.state === 'erased' || !isAsSeen(latest, deciding.decision)) return null
  try {
    return change(deps, latest, deciding)
  } catch (error) {
    if (hasCode(error, 'invalid-message')) return null
    throw error
  }
}

/** @returns null where it is so already @throws AppError `invalid-message` */
const change = (deps: ReviewDeps, latest: Experience, { decision, by, batch }: Deciding): OneOfMany | null => {
  const at = deps.clock.now()
  const experience = decided(latest, decision, by, at, deps.frame)
  if (experience === latest) return null
  const after = saying(latest, decision, { by, at: at.toISOString() })
  const made = decisionMade(deps, latest, by, {
    what: decision.kind,
    ...codeOf(decision),
    ...(batch && { batch }),
    after,
  })
  return { save: { experience, entry: { by, ...toldOf(decision) } }, made }
}

const isAssignable = async ({ people }: ReviewDeps, decision: ReviewDecision): Promise<boolean> =>
  decision.kind !== 'assign' || decision.to === null || mayRead(people, decision.to)

const quickerThan = async (deps: ReviewDeps, { id }: Experience, decision: ReviewDecision): Promise<AppError> =>
  supersededMeanwhile(decision, ...(await Promise.all([deps.experiences.history(id), deps.people.names()])))

const cannotOpenRecords = (): AppError =>
  new AppError('invalid-message', 'This person cannot open records any more. Choose somebody else.')
