import { FEWEST } from '../../../domain/surveys/results/hiding/small.js'
import { type GatherDeps, type Gathered, gatherResponses } from './gather-responses.js'

/** What results are made of. */
export interface CountedInSteps extends Gathered {
  /** How many of the newest answers are not counted yet. */
  waiting: number
}

/**
 * The finished responses of an edition, five more at a time while it can be answered: whoever looks before and after one person has
 * answered must not see by the difference what that person said.
 */
export const gatherInSteps =
  (deps: GatherDeps) =>
  async (edition: Gathered['edition']): Promise<CountedInSteps> => {
    const gathered = await gatherResponses(deps)(edition)
    const { invented, responses } = gathered
    const waiting = edition.state === 'live' && !invented ? responses.length % FEWEST : 0
    return { ...gathered, responses: responses.slice(0, responses.length - waiting), waiting }
  }
