import type { Language } from '../wordings/wording.js'
import type { Question } from './question.js'

/** The same survey over the years. What is asked stands in its editions. */
export interface Survey {
  id: string
  /** For the group, not for parents: "Yearly survey of parent carers". */
  name: string
  createdBy: string
  /** ISO 8601. */
  createdAt: string
}

export interface Section {
  id: string
  title: string
  help?: string
  questions: Question[]
}

/** Texts of one language in place of the English ones, by the keys of `survey-texts.ts`. What is missing is said in English. */
export type Translation = Record<string, string>

/** All that is asked, in the order in which it is asked. English is the language the others are translated from. */
export interface Questionnaire {
  title: string
  /** Why we ask, who reads it, how long it takes: shown first. */
  intro: string
  /** Shown when it is done, above the reference. */
  thanks: string
  /** On the web: a question a page, or all on one. */
  layout: 'one-question' | 'one-page'
  sections: Section[]
  translations: { [One in Language]?: Translation }
  /** Translations of texts whose English words were changed since: for whoever translates them anew, and shown to nobody else. */
  outdated?: { [One in Language]?: Translation }
}

/** Somebody changed the words of a question that another edition had asked before. */
export interface WordingChange {
  questionId: string
  /** The edition it was cloned from. */
  since: string
  /** `spelling`: it asks the same as before, and may be compared. `meaning`: it may not. */
  what: 'spelling' | 'meaning'
  by: string
  /** ISO 8601. */
  at: string
}

/**
 * `draft`: being written. `live`: can be answered; its words are locked once somebody has. `closed`: nobody can begin any more;
 * what was begun, and paper that was collected before, still comes in.
 */
export type EditionState = 'draft' | 'live' | 'closed'

export interface Edition {
  id: string
  surveyId: string
  /** Which one it is: "2026". Unique in the survey. */
  label: string
  /** In the address parents are given and on every sheet: lower case letters, digits and hyphens; unique. */
  code: string
  state: EditionState
  questionnaire: Questionnaire
  /** Id of the edition it began as a copy of. */
  clonedFrom: string | null
  wordingChanges: WordingChange[]
  /** ISO 8601; null while nobody has answered. From then on what is asked cannot be changed. */
  lockedAt: string | null
  createdBy: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601; null before it went live. When it was a draft again, the last time counts: it may have asked something else before. */
  openedAt: string | null
  /** ISO 8601; null before it was closed. */
  closedAt: string | null
  version: number
}

/** In the order in which they are asked. */
export const questionsOf = ({ sections }: Pick<Questionnaire, 'sections'>): Question[] =>
  sections.flatMap(({ questions }) => questions)

export const questionIn = (questionnaire: Pick<Questionnaire, 'sections'>, id: string): Question | null =>
  questionsOf(questionnaire).find(question => question.id === id) ?? null

/** Whether what it asks may still be changed. */
export const isEditable = ({ state, lockedAt }: Pick<Edition, 'state' | 'lockedAt'>): boolean =>
  state === 'draft' && lockedAt === null
