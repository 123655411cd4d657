import type { Passage } from '../passage.js'

/** Remembers the last answer: every part of a reading asks about the same passage, one after the other. */
export const onceAPassage = <Answer>(ask: (passage: Passage) => Answer): ((passage: Passage) => Answer) => {
  let last: { passage: Passage; answer: Answer } | null = null
  return passage => {
    if (last?.passage !== passage) last = { passage, answer: ask(passage) }
    return last.answer
  }
}
