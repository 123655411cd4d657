import type { Heard, Transcriber } from '../../src/domain/ports.js'
import { compiledEntry } from '../engine-process/compiled-entry.js'
import { createEngineProcess } from '../engine-process/engine-process.js'

export interface WhisperSettings {
  /** A Whisper model in the ggml format, for example `ggml-small-q5_1.bin`. */
  modelFile: string
  /** Two letters of the language spoken, or `auto` to let the model find out. */
  language: string
  /** Longer recordings are refused. */
  maxSeconds: number
  ffmpegPath?: string
}

export interface WhisperOptions extends Omit<WhisperSettings, 'language'> {
  /** Default `auto`. */
  language?: string
  /** Without work for this long the engine's process is ended. Default five minutes. */
  idleMs?: number
}

/** Speech to text in many languages on this machine, with a model the forum supplies, in a process of its own. */
export const createWhisperTranscriber = ({
  language = 'auto',
  idleMs = FIVE_MINUTES,
  ...rest
}: WhisperOptions): Transcriber => {
  const settings: WhisperSettings = { ...rest, language }
  const engine = createEngineProcess<WhisperSettings, Heard>({
    entry: () => compiledEntry(import.meta.url, 'speech-process.js'),
    idleMs,
    pace: PACE,
  })
  return {
    engine: 'whisper',
    transcribe: ({ bytes }) => engine.run({ settings, bytes }),
    close: () => engine.close(),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FIVE_MINUTES = 5 * 60_000
/** Larger models need more time than the recording lasts. */
const PACE = 6
