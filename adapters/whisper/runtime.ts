import { createRequire } from 'node:module'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'

/** The part of the native module we use. Its usual wrapper is left out: it would pull in 260 MB of CUDA and Vulkan builds. */
interface WhisperRuntime {
  WhisperContext: {
    new (options: { filePath: string; useGpu: boolean }): PromiseLike<WhisperContext>
    toggleNativeLog(enable: boolean, listener: () => void): void
  }
}

export interface WhisperContext {
  /** 16-bit mono at 16 kHz. When the engine fails, the promise never settles: the time limit of the job ends that. */
  transcribeData(
    pcm: ArrayBuffer,
    options: { language: string; maxThreads: number },
  ): { promise: Promise<WhisperAnswer> }
}

export interface WhisperAnswer {
  /** Two letters: the language asked for, or the one it found. */
  language: string
  /** Times in milliseconds. */
  segments: { text: string; t0: number; t1: number }[]
}

/** @throws AppError `transcriber-unavailable` when the runtime or the model is missing or cannot be read */
export const openWhisperModel = async (modelFile: string): Promise<WhisperContext> => {
  const { WhisperContext } = loadRuntime()
  // Switching its log off would send it to standard error.
  WhisperContext.toggleNativeLog(true, () => undefined)
  try {
    return await new WhisperContext({ filePath: modelFile, useGpu: false })
  } catch (cause) {
    throw unavailable(
      `The Whisper model ${path.basename(modelFile)} cannot be opened. Set WHISPER_MODEL to a ggml model file.`,
      cause,
    )
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const VERSION = '1.1.3'

const loadRuntime = (): WhisperRuntime => {
  const name = `@fugood/node-whisper-${process.platform}-${process.arch}`
  try {
    return createRequire(import.meta.url)(name)
  } catch (cause) {
    throw unavailable(
      `Whisper needs one more part on this machine. Run: npm install --no-save ${name}@${VERSION}`,
      cause,
    )
  }
}

const unavailable = (shownAs: string, cause: unknown): AppError =>
  new AppError('transcriber-unavailable', shownAs, { retryable: true, cause })
