import path from 'node:path'
import type { Config } from '../../src/config.js'
import type { Transcriber } from '../../src/domain/ports.js'
import { createGoogleTranscriber } from '../google-speech/transcriber.js'
import { createMoonshineTranscriber } from '../moonshine/transcriber.js'
import { createWhisperTranscriber } from '../whisper/transcriber.js'

export type SpeechChoice = Pick<
  Config,
  'transcriber' | 'google' | 'whisper' | 'modelDir' | 'recordingLimits' | 'ffmpegPath'
>

/** The speech engine that the settings name. Nothing of it is loaded before the first recording. */
export const chosenTranscriber = ({
  transcriber,
  google,
  whisper,
  modelDir,
  recordingLimits,
  ffmpegPath,
}: SpeechChoice): Transcriber => {
  const settings = { maxSeconds: recordingLimits.seconds, ...(ffmpegPath ? { ffmpegPath } : {}) }
  if (transcriber === 'google' && google) {
    const { credentialsFile, project, endpoint } = google
    return createGoogleTranscriber({
      ...settings,
      credentialsFile,
      apiEndpoint: endpoint,
      ...(project ? { projectId: project } : {}),
    })
  }
  if (transcriber === 'whisper' && whisper) {
    return createWhisperTranscriber({ ...settings, modelFile: whisper.model, language: whisper.language })
  }
  return createMoonshineTranscriber({ ...settings, modelDir: path.join(modelDir, 'moonshine-base') })
}
