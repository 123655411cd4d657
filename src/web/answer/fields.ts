import type { Choice, Question } from '../../domain/surveys/question.js'

/**
 * Names of the fields of a page. A question's own name holds letters, digits and `_` only, so that a hyphen keeps ours apart
 * from it.
 */
export const fields = {
  /** The questions that stand on the page, a field each. */
  shown: 'on-page',
  skip: 'skip-page',
  of: ({ name }: Question): string => name,
  words: ({ name }: Question, { code }: Choice): string => `${name}-${code}-words`,
  /** Day, month and year. */
  day: ({ name }: Question): [string, string, string] => [`${name}-day`, `${name}-month`, `${name}-year`],
} as const
