import { createPassage } from '../reading/passage.js'
import { type Choice, learnChoice, type Shown } from './choice.js'
import type { Marks } from './marks.js'
import type { Labelled } from './train.js'

/** What is known of texts when it is learnt which label to choose. */
export interface Scores {
  examples: Labelled[]
  labels: string[]
  marks: Marks[]
  /** By label, in the order of the texts, from what was learnt from other texts. */
  scores: Float32Array[]
}

/** Learns for each set of labels, of which exactly one is right, which to choose. Left out where too few texts show it. */
export const learnChoices = (sets: string[][], known: Scores): Choice[] =>
  sets.flatMap(labels => {
    const places = labels.map(label => known.labels.indexOf(label))
    const shown = known.examples.flatMap((example, at) => shownBy(example, at, places, known))
    return shown.length < FEWEST ? [] : [learnChoice(labels, shown)]
  })

// ---------------------------------------------------------------------------------------------------------------------

/** With fewer texts than this the surest label is the better choice. */
const FEWEST = 100

const shownBy = (
  { text, weight = 1, isExercise }: Labelled,
  at: number,
  places: number[],
  { marks, scores }: Scores,
): Shown[] => {
  const right = places.findIndex(place => marks[place]?.has[at] === 1 && marks[place]?.weights[at] !== 0)
  if (isExercise || right < 0) return []
  return [
    {
      scores: places.map(place => scores[place]?.[at] ?? 0),
      words: createPassage(text).words.length,
      right,
      weight,
    },
  ]
}
