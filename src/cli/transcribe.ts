import { readFile } from 'node:fs/promises'
import { AppError } from '../domain/errors.js'
import type { Transcriber } from '../domain/ports.js'
import type { Transcript } from '../domain/transcript.js'
import type { WriteLine } from './json-lines.js'

export interface TranscribeOptions {
  transcriber: Transcriber
  /** Gets one JSON document a file, in the order of the files. */
  write: WriteLine
  /** Gets told in plain words which file is being read. */
  progress?: (words: string) => void
}

/**
 * `earshot transcribe FILE...`: reads each recording and writes one JSON line for it.
 * @returns 0 when every file was read, 1 when some could not be, 2 when no file was named
 */
export const transcribe = async (
  files: string[],
  { transcriber, write, progress }: TranscribeOptions,
): Promise<number> => {
  if (files.length === 0) {
    progress?.('Name at least one recording: earshot transcribe FILE...')
    return 2
  }
  let failed = false
  for (const [at, file] of files.entries()) {
    progress?.(`Listening to ${file} (${at + 1} of ${files.length})`)
    const line = await transcribeFile(file, transcriber)
    if (!line.ok) failed = true
    await write(JSON.stringify(line))
  }
  return failed ? 1 : 0
}

// ---------------------------------------------------------------------------------------------------------------------

const transcribeFile = async (file: string, transcriber: Transcriber) => {
  try {
    const bytes = await readRecording(file)
    const { transcript } = await transcriber.transcribe({ bytes, mimeType: 'application/octet-stream' })
    return { file, ok: true, ...described(transcript) }
  } catch (error) {
    return { file, ok: false, error: explained(error) }
  }
}

const readRecording = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new AppError('recording-missing', 'There is no file here that can be read. Check its name and folder.', {
      cause,
    })
  }
}

const described = ({ text, language, durationSeconds, confidence, speech, engine, segments, ...more }: Transcript) => ({
  text,
  language,
  durationSeconds,
  confidence,
  speech,
  engine,
  segments,
  model: more.model,
  quality: more.quality,
  ...(more.damaged && { damaged: true }),
  ...(more.repairs && { repairs: more.repairs }),
})

const explained = (error: unknown): { code: string; message: string } =>
  error instanceof AppError
    ? { code: error.code, message: error.shownAs }
    : {
        code: 'unexpected',
        message: 'Something went wrong that nobody foresaw. Please tell the people who run Earshot.',
      }
