import type { SpellingRepair } from '../../src/domain/transcript.js'

interface GlossaryEntry {
  /** Whole words, in any case. */
  heard: RegExp
  wrote: string
}

/**
 * How the model writes words of special needs that it never learnt. Only pairs that nobody says by chance: what is also a place or
 * a name (Epsom for EBSA, Cynthia for SENDIASS) is not repaired.
 */
const SAFE_GLOSSARY: GlossaryEntry[] = [
  { heard: /\b(?:sen[ -]?ko|cenko|sen[ -]co|cinco)\b/giu, wrote: 'SENCO' },
  { heard: /\b(?:sen[ -]?kos|cenkos|sen[ -]cos|cincos)\b/giu, wrote: 'SENCOs' },
  { heard: /\b(?:any|an|a) H\.?CP\b/gu, wrote: 'an EHCP' },
  { heard: /\b(?:eh,? (?:C\.?P|HCP)|E\.? ?H\.? ?C\.? ?P|E[- ]HCP|HCP)\b/giu, wrote: 'EHCP' },
  { heard: /\b(?:eh,? (?:C\.?P|HCP)s|E[- ]HCPs|HCPs)\b/giu, wrote: 'EHCPs' },
  { heard: /\bcams\b/giu, wrote: 'CAMHS' },
  { heard: /\bepsa\b/giu, wrote: 'EBSA' },
]

/** Writes the forum's words as the forum writes them, and says what was changed where. */
export const repairSpelling = (
  heard: string,
  glossary = SAFE_GLOSSARY,
): { text: string; repairs: SpellingRepair[] } => {
  let text = ''
  let read = 0
  const repairs: SpellingRepair[] = []
  for (const { start, end, wrote } of changes(heard, glossary)) {
    text += heard.slice(read, start)
    repairs.push({ at: text.length, heard: heard.slice(start, end), wrote })
    text += wrote
    read = end
  }
  return { text: text + heard.slice(read), repairs }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Change {
  start: number
  end: number
  wrote: string
}

/** In reading order; where two entries want the same words, the earlier one in the glossary has them. */
const changes = (heard: string, glossary: GlossaryEntry[]): Change[] => {
  const taken: Change[] = []
  for (const entry of glossary) {
    for (const match of heard.matchAll(entry.heard)) {
      const change = { start: match.index, end: match.index + match[0].length, wrote: entry.wrote }
      const isFree = taken.every(other => change.end <= other.start || change.start >= other.end)
      if (isFree && match[0] !== entry.wrote) taken.push(change)
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}
