import type { Heard } from '../../src/domain/ports.js'
import { decode } from '../audio/decode.js'
import { playableCopy } from '../audio/playable-copy.js'
import { sniffAudio } from '../audio/sniff.js'
import { serveEngine } from '../engine-process/serve.js'
import { installedModel } from './installed-model.js'
import { readRecording } from './read-recording.js'
import { loadRecogniser } from './recogniser.js'
import type { SpeechSettings } from './transcriber.js'

const load = async (modelDir: string) => {
  const model = await installedModel(modelDir)
  return { model, recognise: await loadRecogniser(modelDir, model) }
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
  const { samples, seconds, damaged } = await decode(bytes, settings)
  lengthKnown(seconds)
  const { model, recognise } = await loaded(settings.modelDir)
  const reading = await readRecording(samples, recognise, model.thresholds)
  const sound = sniffAudio(bytes)
  const playable = sound && (await playableCopy(samples, sound, settings.ffmpegPath))
  return {
    transcript: {
      ...reading,
      engine: 'moonshine',
      model: model.name,
      durationSeconds: Math.round(seconds * 100) / 100,
      ...(damaged && { damaged }),
    },
    ...(playable && { playable }),
  }
})
