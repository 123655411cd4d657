import type { CodeFrame } from '../../src/domain/code-frame/code-frame.js'
import type { Reader } from '../../src/domain/ports.js'
import { createReader } from '../../src/domain/reading/create-reader.js'
import type { Reading } from '../../src/domain/understanding.js'
import { serveEngine } from '../engine-process/serve.js'
import type { ReadingSettings } from './patient-reader.js'

let made: { version: string; reader: Reader } | null = null

serveEngine<ReadingSettings, Reading>(async ({ settings, bytes }) => {
  return readerFor(settings.frame).read(Buffer.from(bytes).toString('utf8'))
})

// ---------------------------------------------------------------------------------------------------------------------

/** Texts come one after the other; the frame between them is nearly always the same one. */
function readerFor(frame: CodeFrame): Reader {
  if (made?.version !== frame.version) made = { version: frame.version, reader: createReader(frame) }
  return made.reader
}
