import type { Labelled } from '../learning/train.js'

/** Texts that only differ in capitals and in the spaces around them are the same. */
export const sameWords = (text: string): string => text.trim().toLowerCase()

/**
 * Whether a text that stands in a table twice must have been copied: nobody else would write these words. Short ones, such as
 * "nothing" and "did not answer", are said by many people, and will be said again.
 */
export const isCopied = (text: string): boolean => sameWords(text).split(/\s+/).length >= TOO_LONG_FOR_CHANCE

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

// ---------------------------------------------------------------------------------------------------------------------

const TOO_LONG_FOR_CHANCE = 8
