import { QUESTIONS } from '../../reading/learned/reader-labels.js'
import type { Correction } from './correction.js'

/** What people said of one label of a record: that it fits, that it does not, or nothing. */
export type KnownOf = (label: string) => boolean | null

/**
 * Not to be about one theme is not the same as not to be about the one that it was merged into: there a “no” falls away.
 *
 * @param today a label as the frame gives it now, null when it does not
 */
export const knownOf = (correction: Correction, today: (label: string) => string | null): KnownOf => {
  const followed = (labels: string[]) => new Set(labels.flatMap(label => today(label) ?? []))
  const [yes, unsaid] = [followed(correction.yes), followed(correction.unsaid)]
  const no = new Set(correction.no.filter(label => today(label) === label))
  const whole = QUESTIONS.filter(question => correction.whole.includes(question)).map(question => `${question}:`)
  return label => {
    if (unsaid.has(label)) return null
    if (yes.has(label)) return true
    return no.has(label) || whole.some(question => label.startsWith(question)) ? false : null
  }
}
