import { sameWords } from '../learning/repeats.js'
import type { Labelled } from '../learning/train.js'

/** How often texts say what another one above them said, and how often with other labels than the first time. */
export const countRepeats = (texts: Labelled[]): { again: number; otherwise: number } => {
  const first = new Map<string, string>()
  let [again, otherwise] = [0, 0]
  for (const { text, labels } of texts) {
    const words = sameWords(text)
    const coded = JSON.stringify(labels)
    const before = first.get(words)
    first.set(words, before ?? coded)
    if (before === undefined) continue
    again += 1
    if (before !== coded) otherwise += 1
  }
  return { again, otherwise }
}
