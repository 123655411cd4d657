import type { CodeFrame } from '../../code-frame/code-frame.js'
import { labelsOf } from '../../reading/learned/reader-labels.js'
import { signsOfRules } from '../../reading/learned/signs-of-rules.js'
import { exampleFrom, type Lesson } from '../../reading/learned/teach-reader.js'
import { partsByRules } from '../../reading/parts-by-rules.js'
import { createPassage } from '../../reading/passage.js'
import type { Labelled } from '../train.js'
import type { Correction } from './correction.js'
import { followFrame, labelsOfFrame } from './follow-frame.js'
import { knownOf } from './known-of.js'

export interface Taught {
  /** First those of the seed corpus, then the corrections, each in their order. */
  examples: Labelled[]
  labels: string[]
}

/**
 * What is learnt from: the seed corpus and people's corrections, both with the labels that the frame gives today. A code that too
 * few texts show stays with the rules, which find it by its cues.
 *
 * A code that the seed corpus has never heard of was looked for by nobody who made it, nor by whoever reviewed a record before it
 * was added. Where its cues are found, that a text does not have it says nothing.
 */
export const examplesFrom = (seed: Lesson[], corrections: Correction[], frame: CodeFrame): Taught => {
  const today = followFrame(frame)
  const ofSeed = seed.map(lesson => exampleFrom(lesson, [...new Set(labelsOf(lesson).flatMap(followed(today)))]))
  const known = corrections.map(correction => knownOf(correction, today))
  const ofFrame = labelsOfFrame(frame)
  const all = [
    ...new Set([
      ...ofFrame,
      ...ofSeed.flatMap(({ labels }) => labels),
      ...saidBy(corrections).flatMap(followed(today)),
    ]),
  ]
  const shown = countShown(ofSeed)
  const added = new Set(all.filter(label => !shown.has(label)))
  for (const of of known) for (const label of all) if (of(label)) shown.set(label, (shown.get(label) ?? 0) + 1)
  const labels = all.filter(label => (shown.get(label) ?? 0) >= FEWEST).sort()
  const suspected = suspecting(
    frame,
    labels.filter(label => added.has(label)),
  )

  return {
    labels,
    examples: [
      ...ofSeed.map(example => ({ ...example, unknown: suspected(example.text) })),
      ...corrections.map((correction, place) => exampleOf(correction, labels, known[place] ?? NOTHING, suspected)),
    ],
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** With fewer texts than this a code is found better by its cues. */
const FEWEST = 10

/** What people said of a real text is worth several invented ones. */
const WEIGHT = 3

const NOTHING = () => null

const followed = (today: (label: string) => string | null) => (label: string) => today(label) ?? []

const saidBy = (corrections: Correction[]): string[] => corrections.flatMap(({ yes }) => yes)

const countShown = (examples: Labelled[]): Map<string, number> => {
  const shown = new Map<string, number>()
  for (const label of examples.flatMap(({ labels }) => labels)) shown.set(label, (shown.get(label) ?? 0) + 1)
  return shown
}

/** Which of these labels the rules find in a text. */
const suspecting = (frame: CodeFrame, labels: string[]): ((text: string) => Set<string>) => {
  if (labels.length === 0) return () => new Set()
  const signsOf = signsOfRules(partsByRules(frame))
  return text => {
    const signs = signsOf(createPassage(text))
    return new Set(labels.filter(label => signs.some(sign => sign === label || sign.startsWith(`${label} `))))
  }
}

const exampleOf = (
  { text, group, no }: Correction,
  labels: string[],
  known: (label: string) => boolean | null,
  suspected: (text: string) => Set<string>,
): Labelled => {
  const looksLike = suspected(text)
  const isUnknown = (label: string) => {
    const said = known(label)
    return said === null || (!said && looksLike.has(label) && !no.includes(label))
  }
  return {
    text,
    group,
    weight: WEIGHT,
    labels: labels.filter(label => known(label) === true),
    unknown: new Set(labels.filter(isUnknown)),
  }
}
