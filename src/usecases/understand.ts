import { hasCode } from '../domain/errors.js'
import { type Experience, isCountable, needsTranscript, withReading } from '../domain/experience.js'
import type { Clock, ExperienceStore, PatientReader, Reader } from '../domain/ports.js'
import { nothingCounted, type Reading } from '../domain/understanding.js'
import type { StepResult } from './step-result.js'

export interface UnderstandDeps {
  experiences: Pick<ExperienceStore, 'find' | 'save'>
  reader: Reader | Pick<PatientReader, 'read'>
  clock: Clock
}

/** Words to a reading: language, redaction, themes, facets, sentiment, kind, safeguarding. Safe to run twice. */
export const understand =
  ({ experiences, reader, clock }: UnderstandDeps) =>
  async (id: string): Promise<StepResult> => {
    const experience = await experiences.find(id)
    if (!experience || experience.understoodAt || needsTranscript(experience) || experience.state === 'erased')
      return 'skipped'
    const reading = await reader.read(experience.words ?? '')
    const read = withReading(experience, isCountable(experience) ? reading : uncounted(reading), clock.now())
    try {
      await experiences.save(read, { by: 'machine', what: 'ready', detail: summary(read) })
      return 'done'
    } catch (error) {
      if (hasCode(error, 'superseded')) return 'skipped'
      throw error
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const summary = (experience: Experience) => ({
  reader: experience.reading?.reader ?? '',
  themes: experience.tags.length,
  findings: experience.redacted?.findings.length ?? 0,
  safeguarding: experience.safeguarding.level,
})

/** What was heard badly is hidden like the rest and may still raise a flag, but nothing is counted from it before a person has listened. */
const uncounted = (reading: Reading): Reading => ({ ...reading, ...nothingCounted() })
