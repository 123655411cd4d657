import type { Reader } from '../domain/ports.js'
import type { Evidence, Reading, Suggestion } from '../domain/understanding.js'
import { answerEachLine, type Lines, type NumberedText, type WriteLine } from './json-lines.js'

/** `earshot tag`: JSON Lines of `{id, text}` in, what each text is about out. Resolves to the exit code. */
export const tag = (lines: Lines, reader: Reader, write: WriteLine): Promise<number> =>
  answerEachLine(lines, write, item => tagged(item, reader.read(item.text)))

// ---------------------------------------------------------------------------------------------------------------------

const tagged = ({ id }: NumberedText, reading: Reading): Record<string, unknown> => ({
  ...(id === undefined ? {} : { id }),
  language: reading.language,
  themes: reading.themes.map(({ id, confidence, evidence }) => ({ id, confidence, evidence: wordsOf(evidence) })),
  services: idsOf(reading.services),
  needs: idsOf(reading.needs),
  phase: reading.phase?.id ?? null,
  area: reading.area?.id ?? null,
  sentiment: reading.sentiment,
  kind: reading.kind,
  safeguarding: { level: reading.safeguarding.level, evidence: wordsOf(reading.safeguarding.evidence) },
})

const idsOf = (suggestions: Suggestion[]): string[] => suggestions.map(({ id }) => id)
const wordsOf = (evidence: Evidence[]): string[] => evidence.map(({ text }) => text)
