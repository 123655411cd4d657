import type { Sentiment } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { purposesOf } from './purpose.js'

/** What is already known of a text when its kind is decided. */
export interface Known {
  hasTheme: boolean
  sentiment: Sentiment
}

/** What the writer is mainly doing: one kind id of the code frame. */
export const readKind = (passage: Passage, { hasTheme, sentiment }: Known): string => {
  const purposes = purposesOf(passage)
  if (purposes.has('help')) return 'request-for-help'
  if (purposes.has('suggestion') && sentiment !== -2) return 'suggestion'
  if (purposes.has('question') && sentiment !== -2) return hasTheme ? 'question' : 'other'
  if (purposes.has('thanks') && (sentiment === 2 || sentiment === 1)) return 'thanks'
  const saysSomething = hasTheme || sentiment !== 0 || passage.words.length >= LONG_FOR_CHATTER
  return saysSomething ? 'experience' : 'other'
}

// ---------------------------------------------------------------------------------------------------------------------

/** In words. What is longer tells something, even when no theme fits it. */
const LONG_FOR_CHATTER = 20
