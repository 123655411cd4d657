import { type Experience, withReading } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { aReading } from './a-reading.js'
import { anExperience, typed } from './builders.js'

const at = new Date('2026-11-21T10:05:00.000Z')

export interface ToBeFound {
  /** The words as they came. */
  words?: string
  /** The same with names hidden; without it nothing was hidden. */
  redacted?: string
  themes?: string[]
  record?: Partial<Experience>
  /** What people did to it after it was read. */
  changed?: (record: Experience) => Experience
}

/** Keeps a record that was read, as it comes to be found. */
export const keepRead = async (
  store: ExperienceStore,
  { words = 'We waited.', redacted = words, themes = [], record = {}, changed = one => one }: ToBeFound,
): Promise<Experience> => {
  const given = anExperience({ original: typed(words), words, ...record })
  await store.create(given)
  const reading = { ...aReading({ themes }), redaction: { text: redacted, findings: [] } }
  return store.save(changed(withReading(given, reading, at)), { by: 'machine', what: 'ready' })
}
