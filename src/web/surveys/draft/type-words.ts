import type { QuestionType } from '../../../domain/surveys/question.js'

export interface TypeWords {
  /** In a list of kinds to choose from. */
  name: string
  hint: string
}

/** The kinds of questions as somebody calls them who has never written a survey. */
export const TYPE_WORDS: Record<QuestionType, TypeWords> = {
  single: { name: 'One answer from a list', hint: 'Such as yes or no.' },
  multiple: { name: 'Several answers from a list', hint: 'They tick all that fit.' },
  scale: { name: 'A scale', hint: 'Such as from “very bad” to “very good”. You can compare it over the years.' },
  number: { name: 'A number', hint: 'Such as how many weeks.' },
  date: { name: 'A day', hint: 'Such as when something last happened.' },
  short: { name: 'A few words', hint: 'Such as the name of a club. Not for stories.' },
  long: { name: 'Their own words', hint: 'Each answer becomes a message in the inbox, like all that parents tell us.' },
}

/** Stands in the list of kinds; it makes several questions. */
export const GRID_WORDS: TypeWords = {
  name: 'A grid',
  hint: 'Several things to be answered in the same way, such as on one scale.',
}
