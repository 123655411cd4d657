import type { Reader } from '../../src/domain/ports.js'
import { createReader } from '../../src/domain/reading/create-reader.js'
import type { Reading } from '../../src/domain/understanding.js'
import { loadCodeFrame } from '../code-frame-file/load.js'
import { serveEngine } from '../engine-process/serve.js'
import type { ReadingSettings } from './patient-reader.js'

let reader: Reader | null = null

serveEngine<ReadingSettings, Reading>(async ({ settings, bytes }) => {
  reader ??= createReader(await loadCodeFrame(settings.frameFile))
  return reader.read(Buffer.from(bytes).toString('utf8'))
})
