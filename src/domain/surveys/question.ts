import type { Rule } from './rule.js'

/** `scale` is a single choice whose choices stand in an order; a grid is several questions that share their choices. */
export const QUESTION_TYPES = ['single', 'multiple', 'scale', 'number', 'date', 'short', 'long'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** Standard questions that tell something of the family: their choices are ids of the code frame or of the parents' form. */
export const TELLING = ['area', 'ageGroup', 'needs', 'phase', 'services'] as const
export type Telling = (typeof TELLING)[number]

export interface Choice {
  /** Stays the same in every edition of the survey. */
  id: string
  /** Printed beside the box and typed by whoever enters the paper: 1 to 99, unique in the question. */
  code: number
  text: string
  /** Words of one's own may follow: "another one, please say which". */
  words?: true
  /** Goes with no other choice: "none of these", "I would rather not say". */
  alone?: true
  /** Stands beside a scale and not on it: "does not apply". Left out of averages and of comparisons of points. */
  beside?: true
}

/** What a number may sensibly be. Anything else is asked about, and kept all the same. */
export interface NumberRange {
  least?: number
  most?: number
  /** Only whole numbers make sense. */
  whole?: true
  /** Said after the box: "miles", "weeks". */
  unit?: string
}

/** Days as `2026-11-22`. */
export interface DateRange {
  earliest?: string
  latest?: string
}

export interface Question {
  /** The question's identity: the same in every edition, so that years can be compared. */
  id: string
  /** Short name in exports, as `q7` or `waiting_time`: a letter, then letters, digits and `_`; unique in the edition. */
  name: string
  type: QuestionType
  text: string
  help?: string
  /** In the order in which they are shown; empty for questions that are not chosen from. For a scale from its low end up. */
  choices: Choice[]
  number?: NumberRange
  date?: DateRange
  /** Asked only if earlier answers fulfil this. */
  onlyIf?: Rule
  /** Questions that follow each other with the same grid stand under its words. */
  grid?: { id: string; text: string }
  /** What the answer tells of the family; it is then known of the free-text answers too, and results are split by it. */
  tells?: Telling
}

export const isChosen = ({ type }: Pick<Question, 'type'>): boolean =>
  type === 'single' || type === 'multiple' || type === 'scale'

/** Counted in the results. What was written in words of one's own is read, not counted. */
export const isClosed = ({ type }: Pick<Question, 'type'>): boolean => type !== 'short' && type !== 'long'

export const choiceOf = ({ choices }: Pick<Question, 'choices'>, id: string): Choice | null =>
  choices.find(choice => choice.id === id) ?? null

/** The points of a scale, from its low end up. */
export const pointsOf = ({ choices }: Pick<Question, 'choices'>): Choice[] => choices.filter(({ beside }) => !beside)
