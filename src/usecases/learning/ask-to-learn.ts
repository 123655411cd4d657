import type { SinceLast } from '../../domain/learning/corrections/learning-round.js'
import type { LearningStore } from '../../domain/learning/corrections/learning-store.js'
import type { Clock } from '../../domain/ports.js'
import type { FrameBook } from '../code-frame/frame-book.js'
import type { LearntBook } from './learnt-book.js'

interface Deps {
  learning: LearningStore
  clock: Clock
}

/** Records that people must have decided something about: with fewer, one in five would be too few to tell better from worse. */
export const FEWEST_RECORDS = 30

/** Asks for the machine to learn from what people corrected. The workers do it, beside everything else. */
export const askToLearn =
  ({ learning, clock }: Deps) =>
  async (by: string | null): Promise<'asked' | 'goes-on' | 'too-few'> => {
    if ((await learning.countDecided()) < FEWEST_RECORDS) return 'too-few'
    return (await learning.ask(by, clock.now())) ? 'asked' : 'goes-on'
  }

/**
 * Asks by itself when it is time: once a week when something is new, and sooner when much is. Where records that were learnt from
 * are gone and too few are left to learn anew, what was learnt from them reads no more.
 */
export const askWhenDue =
  (deps: Deps & { frames: Pick<FrameBook, 'current'>; learnt: LearntBook }) => async (): Promise<void> => {
    const { learning, clock } = deps
    const since = await learning.sinceLast()
    if (!(await isDue(deps, since))) return
    const answer = await askToLearn(deps)(null)
    if (answer === 'too-few' && since.gone > 0) await learning.use(null, null, clock.now())
  }

// ---------------------------------------------------------------------------------------------------------------------

const A_DAY = 24 * 3600 * 1000
const A_WEEK = 7 * A_DAY
const MUCH = 100
const SOMETHING = 5

const isDue = async (
  { learning, clock, frames, learnt }: Parameters<typeof askWhenDue>[0],
  { decided, gone }: SinceLast,
): Promise<boolean> => {
  const [last] = await learning.rounds(1)
  if (!last) return true
  const passed = clock.now().getTime() - Date.parse(last.askedAt)
  if (passed < A_DAY) return false
  if (decided >= MUCH) return true
  const isOfOld = last.frameVersion !== frames.current().frame.version || last.outcome?.shipped !== learnt.shipped.id
  return passed >= A_WEEK && (decided >= SOMETHING || gone > 0 || isOfOld)
}
