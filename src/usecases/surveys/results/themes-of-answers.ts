import type { CodeFrame } from '../../../domain/code-frame/code-frame.js'
import type { ExperienceStore } from '../../../domain/ports.js'
import { type AnswerThemes, answerThemes } from '../../../domain/surveys/results/answer-themes.js'
import type { Results } from '../../../domain/surveys/results/edition-results.js'
import type { QuestionResult } from '../../../domain/surveys/results/question-result.js'
import type { Gathered } from './gather-responses.js'

interface ThemesDeps {
  experiences: Pick<ExperienceStore, 'themesAmong'>
  frame: CodeFrame
}

/**
 * The themes of each question whose answers are in the inbox, by the question's id; without those of which not even the number of
 * answers is shown. What is with the safeguarding lead does not count.
 */
export const themesOfAnswers =
  ({ experiences, frame }: ThemesDeps) =>
  async ({ edition, invented }: Gathered, results: Results): Promise<Map<string, AnswerThemes>> => {
    const told = [...results.values()].filter(isShownTold).map(({ question }) => question.id)
    const found = await Promise.all(
      told.map(async questionId => {
        const survey = { editionId: edition.id, questionId }
        const filter = { survey, lane: 'inbox', includeInvented: invented } as const
        return [questionId, answerThemes(frame, await experiences.themesAmong(filter))] as const
      }),
    )
    return new Map(found)
  }

// ---------------------------------------------------------------------------------------------------------------------

const isShownTold = (result: QuestionResult): boolean =>
  result.kind === 'words' && result.question.type === 'long' && result.turnout.answered !== null
