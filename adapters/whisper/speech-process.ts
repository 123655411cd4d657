import path from 'node:path'
import type { Heard } from '../../src/domain/ports.js'
import { heardIn } from '../audio/heard-in.js'
import { openRecording } from '../audio/open-recording.js'
import { serveEngine } from '../engine-process/serve.js'
import { readWithWhisper } from './read-recording.js'
import { openWhisperModel, type WhisperContext } from './runtime.js'
import type { WhisperSettings } from './transcriber.js'

let opened: WhisperContext | null = null

serveEngine<WhisperSettings, Heard>(async ({ settings, bytes }, lengthKnown) => {
  const recording = await openRecording(bytes, settings)
  lengthKnown(recording.seconds)
  opened ??= await openWhisperModel(settings.modelFile)
  const reading = await readWithWhisper(recording.samples, opened, settings.language)
  return heardIn(recording, { ...reading, engine: 'whisper', model: path.basename(settings.modelFile) })
})
