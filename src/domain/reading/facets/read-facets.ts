import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Suggestion } from '../../understanding.js'
import { createLexicon } from '../lexicon.js'
import { evidenceAt, type Passage } from '../passage.js'

interface Named {
  id: string
  phrases: string[]
}

/** Finds which of these values a text names, in the order they are first named. */
export const createNamedReader = (values: Named[], confidence: number): ((passage: Passage) => Suggestion[]) => {
  const lexicon = createLexicon(values.flatMap(({ id, phrases }) => phrases.map(phrase => [phrase, id] as const)))
  return passage => {
    const found = new Map<string, Suggestion>()
    for (const { value: id, first, last } of lexicon.find(passage)) {
      const suggestion = found.get(id) ?? { id, confidence, evidence: [] }
      found.set(id, suggestion)
      if (suggestion.evidence.length < MOST_EVIDENCE) suggestion.evidence.push(evidenceAt(passage, first, last))
    }
    return [...found.values()]
  }
}

export const createServicesReader = (frame: CodeFrame): ((passage: Passage) => Suggestion[]) =>
  createNamedReader(frame.facets.service.values.map(byAliases), 0.7)

export const createNeedsReader = (frame: CodeFrame): ((passage: Passage) => Suggestion[]) =>
  createNamedReader(frame.facets.need.values.map(byAliases), 0.8)

/** The phase named first; a text that names two phases tells of a move, and the first is where it starts. */
export const createPhaseReader = (frame: CodeFrame): ((passage: Passage) => Suggestion | null) => {
  const read = createNamedReader(frame.facets.phase.values.map(byAliases), 0.7)
  return passage => read(passage)[0] ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_EVIDENCE = 3

const byAliases = ({ id, aliases }: { id: string; aliases: string[] }): Named => ({ id, phrases: aliases })
