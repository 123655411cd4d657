import type { Question } from '../../reading/learned/reader-labels.js'

/** What people said of the words of one record, as far as it can be learnt from. Labels as in `reader-labels.ts`. */
export interface Correction {
  experienceId: string
  /** Whose words they are: what one person tells is either learnt from or tested on, never both. */
  group: string
  text: string
  /** Labels that the words have. */
  yes: string[]
  /** Labels that they do not have. */
  no: string[]
  /** Questions that were answered whole: what is not in `yes` the words do not have. */
  whole: Question[]
  /** Labels of which the words say nothing either way, although a question was answered whole. */
  unsaid: string[]
}
