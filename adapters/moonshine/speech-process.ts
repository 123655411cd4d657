import { AppError } from '../../src/domain/errors.js'
import type { Heard } from '../../src/domain/ports.js'
import { heardIn } from '../audio/heard-in.js'
import { openRecording } from '../audio/open-recording.js'
import { serveEngine } from '../engine-process/serve.js'
import { installedModel } from './installed-model.js'
import { readRecording } from './read-recording.js'
import { loadRecogniser } from './recogniser.js'
import type { SpeechSettings } from './transcriber.js'

const load = async (modelDir: string) => {
  const model = await installedModel(modelDir)
  return { model, recognise: await loadRecogniser(modelDir, model).catch(damaged) }
}

/** Half a download, or a disk's fault: nothing is wrong with the recording. */
const damaged = (cause: unknown): never => {
  throw new AppError('transcriber-unavailable', 'The speech model is damaged. Run: npm run speech:install', {
    retryable: true,
    cause,
  })
}

let loading: ReturnType<typeof load> | null = null

/** Loaded for the first recording and kept; a failed load is tried again next time. */
const loaded = async (modelDir: string) => {
  loading ??= load(modelDir)
  try {
    return await loading
  } catch (error) {
    loading = null
    throw error
  }
}

serveEngine<SpeechSettings, Heard>(async ({ settings, bytes }, lengthKnown) => {
  const recording = await openRecording(bytes, settings)
  lengthKnown(recording.seconds)
  const { model, recognise } = await loaded(settings.modelDir)
  const reading = await readRecording(recording.samples, recognise, model.thresholds)
  return heardIn(recording, { ...reading, engine: 'moonshine', model: model.name })
})
