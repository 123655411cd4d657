import type { Reader } from '../../ports.js'
import { type Coded, labelsOf } from '../../reading/learned/reader-labels.js'
import type { Reading } from '../../understanding.js'
import type { LabelScore } from '../scores.js'
import type { KnownOf } from './known-of.js'

/** How a label was found in texts of which people said something. */
export interface DecidedScore extends LabelScore {
  /** In how many texts people said whether it fits. */
  decided: number
}

/** A text, and what people said of it. */
export interface KnownText {
  text: string
  known: KnownOf
}

/** How well a reader finds these labels in texts, counted where people said something. Labels of which nobody did are left out. */
export const scoreReader = (reader: Reader, texts: KnownText[], labels: string[]): DecidedScore[] =>
  scoreGiven(
    texts.map(({ text, known }) => ({ known, given: new Set(labelsOf(codedOf(reader.read(text)))) })),
    labels,
  )

/** The same of labels that were given already. */
export const scoreGiven = (
  texts: { known: KnownOf; given: { has(label: string): boolean } }[],
  labels: string[],
): DecidedScore[] => {
  const scores = labels.map(label => ({ label, right: 0, wrong: 0, missed: 0, decided: 0 }))
  for (const { known, given } of texts) {
    for (const score of scores) count(score, known(score.label), given.has(score.label))
  }
  return scores.filter(({ decided }) => decided > 0)
}

// ---------------------------------------------------------------------------------------------------------------------

const count = (score: DecidedScore, said: boolean | null, given: boolean): void => {
  if (said === null) return
  score.decided += 1
  if (given) score[said ? 'right' : 'wrong'] += 1
  else if (said) score.missed += 1
}

const codedOf = ({ themes, services, needs, phase, sentiment, kind, safeguarding }: Reading): Coded => ({
  themes: themes.map(({ id }) => id),
  services: services.map(({ id }) => id),
  needs: needs.map(({ id }) => id),
  phases: phase ? [phase.id] : [],
  sentiment,
  kind,
  safeguarding: safeguarding.level,
})
