import type { Choice, Question } from '../../../src/domain/surveys/question.js'

/** What a name in a rule speaks of, among the questions that were asked before. */
export interface Known {
  question: Question
  /** The name means one box of the question, as LimeSurvey's names do: it is `Y` when it was ticked. */
  box: Choice | null
  /** By what the other program calls them. */
  choices: Map<string, Choice>
}

export type Lookup = (name: string) => Known | null
