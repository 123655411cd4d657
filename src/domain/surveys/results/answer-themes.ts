import type { CodeFrame } from '../../code-frame/code-frame.js'
import { successorOf } from '../../code-frame/code-names.js'
import type { ThemesTogether } from '../../inbox/inbox-filter.js'
import { FEWEST } from './hiding/small.js'

/** What people wrote in answer to one question, as far as it is in the inbox. */
export interface AnswerThemes {
  /** Answers in the inbox, with a theme or without. */
  answers: number
  /** The most frequent first; those of fewer than five answers are left out. */
  themes: { id: string; count: number }[]
}

/** How many answers each theme stands on. What was merged into another counts as that. */
export const answerThemes = (frame: Pick<CodeFrame, 'retired'>, found: readonly ThemesTogether[]): AnswerThemes => {
  const counts = new Map<string, number>()
  for (const { themes, records } of found) {
    const today = new Set(themes.map(id => successorOf(frame, id)))
    for (const id of today) counts.set(id, (counts.get(id) ?? 0) + records)
  }
  const shown = [...counts].filter(([, count]) => count >= FEWEST).map(([id, count]) => ({ id, count }))
  return {
    answers: found.reduce((sum, { records }) => sum + records, 0),
    themes: shown.sort((one, other) => other.count - one.count || one.id.localeCompare(other.id)).slice(0, MOST_THEMES),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_THEMES = 10
