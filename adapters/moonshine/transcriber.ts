import type { Heard, Transcriber } from '../../src/domain/ports.js'
import { compiledEntry } from '../engine-process/compiled-entry.js'
import { createEngineProcess } from '../engine-process/engine-process.js'

export interface SpeechSettings {
  /** Where `npm run speech:install` put the model. */
  modelDir: string
  /** Longer recordings are refused. */
  maxSeconds: number
  /** Opens formats other than Opus and WAV, and makes small playable copies. */
  ffmpegPath?: string
}

export interface MoonshineOptions extends SpeechSettings {
  /** Without work for this long the engine's process is ended, which gives half a gigabyte back. Default five minutes. */
  idleMs?: number
  /** The compiled file of the engine's process, when it is not where the build puts it. */
  entry?: string
}

/** English speech to text on this machine, in a process of its own that is started for the first recording. */
export const createMoonshineTranscriber = ({
  idleMs = FIVE_MINUTES,
  entry,
  ...settings
}: MoonshineOptions): Transcriber => {
  const engine = createEngineProcess<SpeechSettings, Heard>({
    entry: () => entry ?? compiledEntry(import.meta.url, 'speech-process.js'),
    idleMs,
  })
  return {
    engine: 'moonshine',
    transcribe: ({ bytes }) => engine.run({ settings, bytes }),
    close: () => engine.close(),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FIVE_MINUTES = 5 * 60_000
