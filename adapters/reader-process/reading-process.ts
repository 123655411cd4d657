import type { Reader } from '../../src/domain/ports.js'
import { createLearnedReader, learnedReaderName } from '../../src/domain/reading/learned/learned-reader.js'
import type { Reading } from '../../src/domain/understanding.js'
import { serveEngine } from '../engine-process/serve.js'
import type { ReadingSettings } from './patient-reader.js'

let made: { name: string; reader: Reader } | null = null

serveEngine<ReadingSettings, Reading>(async ({ settings, bytes }) => {
  return readerFor(settings).read(Buffer.from(bytes).toString('utf8'))
})

// ---------------------------------------------------------------------------------------------------------------------

/** Texts come one after the other; what they are read with is nearly always the same. */
function readerFor({ frame, learnt }: ReadingSettings): Reader {
  const name = learnedReaderName(frame, learnt)
  if (made?.name !== name) made = { name, reader: createLearnedReader(frame, learnt) }
  return made.reader
}
