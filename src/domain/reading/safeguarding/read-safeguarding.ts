import type { CodeFrame } from '../../code-frame/code-frame.js'
import { parseTogether } from '../../code-frame/together.js'
import type { Reading } from '../../understanding.js'
import { createLexicon, type Match } from '../lexicon.js'
import { evidenceAt, type Passage } from '../passage.js'
import { createTogetherFinder } from '../together.js'

/**
 * Decides how fast a trained person should read a text. It finds plain wording only and leans towards flagging;
 * phrases known to be harmless, alone, do not count.
 */
export const createSafeguardingReader = (frame: CodeFrame): ((passage: Passage) => Reading['safeguarding']) => {
  const { levels, nonMatches } = frame.safeguarding
  const cues = createLexicon(levels.flatMap(({ label, cues }) => cues.map(cue => [cue, label] as const)))
  const together = createTogetherFinder(
    levels.flatMap(({ label, together }) =>
      together.map(rule => [parseTogether(rule, frame.wordLists), label] as const),
    ),
  )
  const harmless = createLexicon(nonMatches.examples.map(phrase => [phrase, true] as const))

  return passage => {
    const excused = wordsIn(harmless.find(passage))
    const signs = [...cues.find(passage), ...together(passage)].filter(
      ({ first, last }) => !excused.has(first) && !excused.has(last),
    )
    const level = signs.some(({ value }) => value === 'urgent') ? 'urgent' : 'concern'
    return { level: signs.length === 0 ? 'none' : level, evidence: evidenceOf(signs, passage) }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_EVIDENCE = 10

const wordsIn = (matches: Match<unknown>[]): Set<number> => {
  const indices = new Set<number>()
  for (const { first, last } of matches) for (let at = first; at <= last; at += 1) indices.add(at)
  return indices
}

/** Urgent signs first, and no words twice. */
const evidenceOf = (signs: Match<'urgent' | 'concern'>[], passage: Passage) => {
  const kept: Match<'urgent' | 'concern'>[] = []
  for (const sign of signs.toSorted((a, b) => rankOf(a) - rankOf(b) || a.first - b.first)) {
    if (kept.length === MOST_EVIDENCE) break
    if (!kept.some(other => sign.first <= other.last && other.first <= sign.last)) kept.push(sign)
  }
  return kept.map(({ first, last }) => evidenceAt(passage, first, last))
}

const rankOf = ({ value }: Match<'urgent' | 'concern'>): number => (value === 'urgent' ? 0 : 1)
