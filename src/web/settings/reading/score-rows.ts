import { type CodeFrame, subthemesOf } from '../../../domain/code-frame/code-frame.js'
import type { DecidedScore } from '../../../domain/learning/corrections/score-reader.js'
import { type LabelCounts, precisionOf, recallOf, sumOf } from '../../../domain/learning/scores.js'
import { answerOf, labelOf, QUESTIONS, type Question } from '../../../domain/reading/learned/reader-labels.js'
import { canBeSaid, foundInWords, rightInWords } from './in-words.js'

/** One line of the table, and two bars of the picture. */
export interface ScoreRow {
  name: string
  found: string
  right: string
  /** In how many records it was in question: people found it, or Earshot named it. */
  inQuestion: number
  /** Widths in hundredths; null while too little is known. */
  bars: { found: number; right: number } | null
}

/** The sub-themes of one theme. */
export interface ThemeRows {
  name: string
  rows: ScoreRow[]
}

/** Theme by theme, in the order of the list, where enough is known to say anything. */
export const themeRows = (scores: DecidedScore[], { themes }: CodeFrame): ThemeRows[] => {
  const byLabel = new Map(scores.map(score => [score.label, score]))
  return themes
    .map(({ name, subthemes }) => ({
      name,
      rows: subthemes.flatMap(subtheme => {
        const score = byLabel.get(labelOf('theme', subtheme.id))
        return score && canBeSaid(score) ? [rowOf(subtheme.name, score)] : []
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Names of those that were in question too seldom to say anything. */
export const tooFewToSay = (scores: DecidedScore[], frame: CodeFrame): string[] => {
  const sayable = new Set(scores.filter(canBeSaid).map(({ label }) => label))
  const unsaid = ({ id }: { id: string }) => !sayable.has(labelOf('theme', id))
  return scores.length === 0
    ? []
    : subthemesOf(frame)
        .filter(unsaid)
        .map(({ name }) => name)
}

/** Everything else that it reads, one line a question. */
export const questionRows = (scores: DecidedScore[]): ScoreRow[] =>
  QUESTIONS.flatMap(question => {
    const asked = scores.filter(({ label }) => answerOf(question, label) !== null)
    const name = NAMES[question]
    if (name === null || asked.length === 0) return []
    return [rowOf(name, sumOf(asked))]
  })

// ---------------------------------------------------------------------------------------------------------------------

const NAMES: Record<Question, string | null> = {
  theme: null,
  service: 'Services',
  need: 'Needs',
  phase: 'Stages',
  sentiment: 'How parents feel',
  kind: 'Kinds',
  safeguarding: 'Somebody may be at risk',
}

const rowOf = (name: string, score: LabelCounts): ScoreRow => ({
  name,
  found: foundInWords(score),
  right: rightInWords(score),
  inQuestion: score.right + score.wrong + score.missed,
  bars: canBeSaid(score)
    ? { found: Math.round(100 * recallOf(score)), right: Math.round(100 * precisionOf(score)) }
    : null,
})
