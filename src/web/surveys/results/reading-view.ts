import type { AnswerThemes } from '../../../domain/surveys/results/answer-themes.js'
import { FEWEST } from '../../../domain/surveys/results/hiding/small.js'
import type { QuestionResult } from '../../../domain/surveys/results/question-result.js'
import { type ChoiceRow, countRow } from './choice-row.js'

/** What was written in answer to a question: where to read it, and what it is about. */
export interface ReadingView {
  /** Null: this reader does not read the inbox, or there is nothing of it. */
  link: { text: string; href: string } | null
  /** Said before the bars; null without any. */
  says: string | null
  rows: ChoiceRow[]
}

export interface AroundReading {
  /** Null: there are too few answers to say anything of them. */
  themes: AnswerThemes | null
  nameOf(theme: string): string
  /** Where these answers are read, or those with one theme; null for those who do not read the inbox. */
  readAt(theme?: string): string | null
}

/** @returns null for a question whose answers are not in the inbox */
export const readingView = (result: QuestionResult, { themes, nameOf, readAt }: AroundReading): ReadingView | null => {
  if (result.question.type !== 'long') return null
  const href = readAt()
  const link = href === null || themes?.answers === 0 ? null : { href, text: linkText(result, themes) }
  if (!themes || themes.themes.length === 0) return { link, says: null, rows: [] }
  const rows = themes.themes.map(({ id, count }) => countRow(nameOf(id), { count, base: themes.answers }, readAt(id)))
  return { link, says: saidOf(themes), rows }
}

// ---------------------------------------------------------------------------------------------------------------------

const linkText = (result: QuestionResult, themes: AnswerThemes | null): string => {
  if (!themes) return 'Read what was written in the inbox'
  const isAll = result.kind === 'words' && result.turnout.answered === themes.answers
  return `Read ${isAll && themes.answers > 1 ? 'all ' : ''}${themes.answers} ${themes.answers === 1 ? 'answer' : 'answers'} in the inbox`
}

const saidOf = ({ answers }: AnswerThemes): string =>
  `What these ${answers} answers are about. One can be about several things. Themes of fewer than ${FEWEST} answers are left out.`
