import { type CodeFrame, subthemesOf } from '../../code-frame/code-frame.js'
import type { Evidence, Suggestion } from '../../understanding.js'
import { createLexicon } from '../lexicon.js'
import { evidenceAt, type Passage } from '../passage.js'

/** Services named in the text, and those that its themes plainly mean. */
export const createServicesReader = (frame: CodeFrame) => {
  const named = createNamedReader(frame.facets.service.values.map(byAliases), 0.7)
  const meant = new Map(subthemesOf(frame).map(({ id, services }) => [id, services]))
  return (passage: Passage, themes: Suggestion[]): Suggestion[] => {
    const found = new Map(named(passage).map(service => [service.id, service]))
    for (const { id: theme, evidence } of themes)
      for (const id of meant.get(theme) ?? [])
        if (!found.has(id)) found.set(id, { id, confidence: MEANT, evidence: evidence.slice(0, MOST_EVIDENCE) })
    return [...found.values()]
  }
}

export const createNeedsReader = (frame: CodeFrame): ((passage: Passage) => Suggestion[]) =>
  createNamedReader(frame.facets.need.values.map(byAliases), 0.8)

/** The phase named first; a text that names two phases tells of a move, and the first is where it starts. */
export const createPhaseReader = (frame: CodeFrame): ((passage: Passage) => Suggestion | null) => {
  const read = createNamedReader(frame.facets.phase.values.map(byAliases), 0.7)
  return passage => read(passage)[0] ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_EVIDENCE = 3
/** Not named, only meant. */
const MEANT = 0.5

const byAliases = ({ id, aliases }: { id: string; aliases: string[] }): Named => ({ id, phrases: aliases })

interface Named {
  id: string
  phrases: string[]
}

/** Finds which of these values a text names, in the order they are first named. */
const createNamedReader = (values: Named[], confidence: number): ((passage: Passage) => Suggestion[]) => {
  const lexicon = createLexicon(values.flatMap(({ id, phrases }) => phrases.map(phrase => [phrase, id] as const)))
  return passage => {
    const found = new Map<string, Suggestion>()
    for (const { value: id, first, last } of lexicon.find(passage)) {
      const suggestion = found.get(id) ?? { id, confidence, evidence: [] }
      found.set(id, suggestion)
      suggestion.evidence = withStretch(suggestion.evidence, evidenceAt(passage, first, last))
    }
    return [...found.values()].map(one => ({ ...one, evidence: one.evidence.slice(0, MOST_EVIDENCE) }))
  }
}

/** A taxi driver is one stretch, not a taxi, a driver and both. */
const withStretch = (evidence: Evidence[], found: Evidence): Evidence[] => {
  if (evidence.some(one => isWithin(found, one))) return evidence
  return [...evidence.filter(one => !isWithin(one, found)), found]
}

const isWithin = (one: Evidence, other: Evidence): boolean => other.start <= one.start && one.end <= other.end
