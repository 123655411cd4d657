import { hasCode } from '../domain/errors.js'
import { countableWords, type Experience, needsTranscript, withReading } from '../domain/experience.js'
import type { Clock, ExperienceStore, PatientReader, Reader } from '../domain/ports.js'
import type { Targets } from '../domain/safeguarding/safeguarding.js'
import { nothingCounted, type Reading } from '../domain/understanding.js'
import type { StepResult } from './step-result.js'

export interface UnderstandDeps {
  experiences: Pick<ExperienceStore, 'find' | 'save'>
  reader: Reader | Pick<PatientReader, 'read'>
  clock: Clock
  /** How soon somebody must act on what is flagged. */
  targets?: () => Promise<Targets>
  /** Told before the reading is saved, so that it is told again when this process dies in between. Safe to repeat. */
  onUrgent?: (experience: Experience) => Promise<void>
  /** Whether a record that was read before is to be read once more, with the code frame as it is now. */
  isToBeReadAgain?: (experience: Experience) => Promise<boolean>
}

/**
 * Words to a reading: language, redaction, themes, facets, sentiment, kind, safeguarding. Safe to run twice. When a message
 * joins while this reads, the whole is read again: adding this job to the queue while it runs would change nothing.
 */
export const understand =
  (deps: UnderstandDeps) =>
  async (id: string): Promise<StepResult> => {
    const { experiences, reader, clock, onUrgent, isToBeReadAgain, targets } = deps
    const experience = await experiences.find(id)
    if (!experience || needsTranscript(experience) || experience.state === 'erased') return 'skipped'
    if (experience.understoodAt && !(await isToBeReadAgain?.(experience))) return 'skipped'
    const read = withReading(experience, await readingOf(reader, experience), clock.now(), await targets?.())
    if (isNewlyUrgent(experience, read)) await onUrgent?.(read)
    try {
      await experiences.save(read, { by: 'machine', what: 'ready', detail: summary(read) })
      return 'done'
    } catch (error) {
      if (hasCode(error, 'superseded')) return understand(deps)(id)
      throw error
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Whoever was given the numbers for help when it was first read is not written to again, months later, nor because people split
 * what they told.
 */
const isNewlyUrgent = (before: Experience, read: Experience): boolean =>
  read.safeguarding.level === 'urgent' &&
  read.splitFrom === undefined &&
  !(before.understoodAt && before.safeguarding.level === 'urgent')

const summary = (experience: Experience) => ({
  reader: experience.reading?.reader ?? '',
  themes: experience.tags.length,
  findings: experience.redacted?.findings.length ?? 0,
  safeguarding: experience.safeguarding.level,
})

/** All words are hidden and watched over alike, but what was heard badly counts for nothing before a person has listened. */
const readingOf = async (reader: UnderstandDeps['reader'], experience: Experience): Promise<Reading> => {
  const words = experience.words ?? ''
  const whole = await reader.read(words)
  const countable = countableWords(experience)
  if (countable === words) return whole
  const { reader: name, language, redaction, safeguarding } = whole
  const counted = countable ? await reader.read(countable) : { ...whole, ...nothingCounted() }
  // In which language names were looked for is true of all the words, as what was hidden in them is.
  return { ...counted, reader: name, language, redaction, safeguarding }
}
