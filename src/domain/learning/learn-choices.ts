import { createPassage } from '../reading/passage.js'
import { type Choice, choose, learnChoice, type Shown } from './choice.js'
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
  sets.flatMap(labels => choiceFrom(scoredFor(labels, known)) ?? [])

/** By label: 1 where it is chosen for a text by what was learnt from those of other folds. Only labels that are chosen are there. */
export const chosenUnseen = (sets: string[][], known: Scores, fold: number[], folds: number): Map<string, Uint8Array> =>
  new Map(sets.flatMap(labels => chosenAmong(scoredFor(labels, known), fold, folds)))

// ---------------------------------------------------------------------------------------------------------------------

/** With fewer texts than this the surest label is the better choice. */
const FEWEST = 100

/** How texts stand to the labels of one set. */
interface Scored {
  labels: string[]
  texts: (Pick<Shown, 'scores' | 'words'> & { shown: Shown | null })[]
}

const scoredFor = (labels: string[], { examples, labels: all, marks, scores }: Scores): Scored => {
  const places = labels.map(label => all.indexOf(label))
  const rightAt = (at: number) => places.findIndex(place => marks[place]?.has[at] && marks[place]?.weights[at] !== 0)
  return {
    labels,
    texts: examples.map(({ text, weight = 1, isExercise }, at) => {
      const seen = { scores: places.map(place => scores[place]?.[at] ?? 0), words: createPassage(text).words.length }
      const right = rightAt(at)
      return { ...seen, shown: isExercise || right < 0 ? null : { ...seen, right, weight } }
    }),
  }
}

const choiceFrom = ({ labels, texts }: Scored): Choice | null => {
  const shown = texts.flatMap(text => text.shown ?? [])
  return shown.length < FEWEST ? null : learnChoice(labels, shown)
}

const chosenAmong = ({ labels, texts }: Scored, fold: number[], folds: number): [string, Uint8Array][] => {
  const answers = new Array<string | null>(texts.length).fill(null)
  for (let held = 0; held < folds; held += 1) {
    const choice = choiceFrom({ labels, texts: texts.filter((_, at) => fold[at] !== held) })
    if (!choice) return []
    texts.forEach(({ scores, words }, at) => {
      if (fold[at] === held) answers[at] = choose(choice, scores, words)
    })
  }
  return labels.map(label => [label, Uint8Array.from(answers, answer => (answer === label ? 1 : 0))])
}
