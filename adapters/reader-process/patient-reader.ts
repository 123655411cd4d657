import type { PatientReader, Reader } from '../../src/domain/ports.js'
import type { Reading } from '../../src/domain/understanding.js'
import { compiledEntry } from '../engine-process/compiled-entry.js'
import { createEngineProcess } from '../engine-process/engine-process.js'

export interface ReadingSettings {
  /** Path of the code frame that `reader` was made from. */
  frameFile: string
}

/**
 * Reads what people really send at once, and very long texts in a process of its own, one after another: two million letters take
 * seconds, in which the process that serves the parents' form could answer nobody.
 * @param reader reads the short ones
 */
export const createPatientReader = (reader: Reader, settings: ReadingSettings): PatientReader => {
  const engine = createEngineProcess<ReadingSettings, Reading>({
    entry: () => compiledEntry(import.meta.url, 'reading-process.js'),
    idleMs: ONE_MINUTE,
  })
  return {
    read: async text =>
      text.length <= READ_AT_ONCE ? reader.read(text) : engine.run({ settings, bytes: Buffer.from(text, 'utf8') }),
    close: () => engine.close(),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** UTF-16 units: some 1,500 words. The most awkward text of this length that we found took 70 ms. */
const READ_AT_ONCE = 10_000

const ONE_MINUTE = 60_000
