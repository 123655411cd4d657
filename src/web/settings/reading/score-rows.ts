import type { CodeFrame } from '../../../domain/code-frame/code-frame.js'
import type { DecidedScore } from '../../../domain/learning/corrections/score-reader.js'
import { precisionOf, recallOf, sumOf } from '../../../domain/learning/scores.js'
import { answerOf, labelOf, QUESTIONS, type Question } from '../../../domain/reading/learned/reader-labels.js'
import { canBeSaid, foundInWords, rightInWords } from './in-words.js'

/** One line of the table, and two bars of the picture. */
export interface ScoreRow {
  name: string
  found: string
  right: string
  /** In how many records people said whether it fits. */
  decided: number
  /** Widths in hundredths; null while too little is known. */
  bars: { found: number; right: number } | null
}

/** The sub-themes of one theme. */
export interface ThemeRows {
  name: string
  rows: ScoreRow[]
}

/** Theme by theme, in the order of the list; those of which nobody decided anything are left out. */
export const themeRows = (scores: DecidedScore[], { themes }: CodeFrame): ThemeRows[] => {
  const byLabel = new Map(scores.map(score => [score.label, score]))
  return themes
    .map(({ name, subthemes }) => ({
      name,
      rows: subthemes.flatMap(subtheme => {
        const score = byLabel.get(labelOf('theme', subtheme.id))
        return score ? [rowOf(subtheme.name, score)] : []
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Everything else that it reads, one line a question. */
export const questionRows = (scores: DecidedScore[]): ScoreRow[] =>
  QUESTIONS.flatMap(question => {
    const asked = scores.filter(({ label }) => answerOf(question, label) !== null)
    const name = NAMES[question]
    if (name === null || asked.length === 0) return []
    return [rowOf(name, { ...sumOf(asked), decided: Math.max(...asked.map(({ decided }) => decided)) })]
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

const rowOf = (name: string, score: Omit<DecidedScore, 'label'>): ScoreRow => ({
  name,
  found: foundInWords(score),
  right: rightInWords(score),
  decided: score.decided,
  bars: canBeSaid(score)
    ? { found: Math.round(100 * recallOf(score)), right: Math.round(100 * precisionOf(score)) }
    : null,
})
