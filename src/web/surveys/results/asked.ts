import type { Edition } from '../../../domain/surveys/edition.js'
import type { AnswerThemes } from '../../../domain/surveys/results/answer-themes.js'
import { compareEditions, type QuestionComparison } from '../../../domain/surveys/results/comparison.js'
import { type Results, resultsOf } from '../../../domain/surveys/results/edition-results.js'
import {
  type Grouping,
  groupedBy,
  groupedByChannel,
  SPLITS,
  type Split,
} from '../../../domain/surveys/results/grouping.js'
import { type SplitResult, splitResults } from '../../../domain/surveys/results/split-results.js'
import { type CountedInSteps, gatherInSteps } from '../../../usecases/surveys/results/counted-in-steps.js'
import { changesSince, earlierEditions } from '../../../usecases/surveys/results/earlier-editions.js'
import type { Gathered } from '../../../usecases/surveys/results/gather-responses.js'
import { themesOfAnswers } from '../../../usecases/surveys/results/themes-of-answers.js'
import type { WebDeps } from '../../deps.js'

/** Results as somebody asks for them: `?by=area&with=year-2025`. */
export interface AskedResults {
  by: Split | null
  /** Code of an earlier edition. */
  with: string | null
}

/** All that the page of an edition's results shows. */
export interface FoundResults extends CountedInSteps {
  results: Results
  /** What can be split by, and what was asked for. */
  splits: Split[]
  asked: AskedResults
  /** Null: not asked for, or there are not two groups. */
  split: { grouping: Grouping; results: Map<string, SplitResult> } | null
  /** Of the questions whose answers are in the inbox. */
  themes: Map<string, AnswerThemes>
  /** Editions that can be set beside it. */
  earlier: Edition[]
  /** Null: not asked for. `mixed`: one of the two is made up, and the other is not. */
  comparison: { edition: Edition; questions: Map<string, QuestionComparison>; gathered: Gathered } | 'mixed' | null
}

export type ResultsDeps = Pick<WebDeps, 'experiences' | 'frame' | 'responses' | 'surveys'>

export const readAsked = (query: Record<string, unknown>): AskedResults => ({
  by: SPLITS.find(split => split === query.by) ?? null,
  with: typeof query.with === 'string' && query.with !== '' ? query.with : null,
})

export const findResults =
  (deps: ResultsDeps) =>
  async (edition: Edition, asked: AskedResults): Promise<FoundResults> => {
    const gathered = await gatherInSteps(deps)(edition)
    const results = resultsOf(edition.questionnaire, gathered.responses)
    const [earlier, themes] = await Promise.all([
      earlierEditions(deps)(edition),
      themesOfAnswers(deps)(gathered, results),
    ])
    const grouping = asked.by && groupingBy(asked.by, results, gathered)
    return {
      ...gathered,
      results,
      themes,
      asked,
      splits: splitsOf(results),
      split: grouping ? { grouping, results: splitResults(results, gathered.responses, grouping) } : null,
      earlier,
      comparison: await compared(
        deps,
        { ...gathered, results },
        earlier.find(({ code }) => code === asked.with),
      ),
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const splitsOf = (results: Results): Split[] => {
  const told = new Set([...results.values()].map(({ question }) => question.tells))
  return SPLITS.filter(split => split === 'channel' || told.has(split))
}

const groupingBy = (by: Split, results: Results, { responses }: Gathered): Grouping | null => {
  if (by === 'channel') return groupedByChannel(responses)
  const result = [...results.values()].find(({ question }) => question.tells === by)
  return result ? groupedBy(by, result, responses) : null
}

const compared = async (
  deps: ResultsDeps,
  current: Gathered & { results: Results },
  earlier: Edition | undefined,
): Promise<FoundResults['comparison']> => {
  if (!earlier) return null
  const [gathered, changes] = await Promise.all([
    gatherInSteps(deps)(earlier),
    changesSince(deps)(current.edition, earlier),
  ])
  if (gathered.responses.length > 0 && gathered.invented !== current.invented) return 'mixed'
  const then = { responses: gathered.responses, results: resultsOf(earlier.questionnaire, gathered.responses) }
  return { edition: earlier, questions: compareEditions(current, then, changes), gathered }
}
