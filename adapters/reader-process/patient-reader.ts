import type { CodeFrame } from '../../src/domain/code-frame/code-frame.js'
import type { PatientReader, Reader } from '../../src/domain/ports.js'
import type { LearntReading } from '../../src/domain/reading/learned/learned-reader.js'
import type { Reading } from '../../src/domain/understanding.js'
import { compiledEntry } from '../engine-process/compiled-entry.js'
import { createEngineProcess } from '../engine-process/engine-process.js'

export interface ReadingSettings {
  /** The code frame to read by. */
  frame: CodeFrame
  /** What was learnt of reading. */
  learnt: LearntReading
}

/**
 * Reads what people really send at once, and very long texts in a process of its own, one after another: two million letters take
 * seconds, in which the process that serves the parents' form could answer nobody.
 * @param current the reader of the short ones as it is now, with what it was made from
 */
export const createPatientReader = (current: () => ReadingSettings & { reader: Reader }): PatientReader => {
  const engine = createEngineProcess<ReadingSettings, Reading>({
    entry: () => compiledEntry(import.meta.url, 'reading-process.js'),
    idleMs: ONE_MINUTE,
  })
  return {
    read: async text => {
      const { frame, learnt, reader } = current()
      if (text.length <= READ_AT_ONCE) return reader.read(text)
      return engine.run({ settings: { frame, learnt }, bytes: Buffer.from(text, 'utf8') })
    },
    close: () => engine.close(),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** UTF-16 units: some 1,500 words. The most awkward text of this length that we found took 70 ms. */
const READ_AT_ONCE = 10_000

const ONE_MINUTE = 60_000
