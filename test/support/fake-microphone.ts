import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decode } from '../../adapters/audio/decode.js'
import { wavFile } from '../../adapters/audio/wav-file.js'

export interface FakeMicrophone {
  /** What Chromium must be started with. */
  flags: string[]
  remove(): Promise<void>
}

/** A microphone that hears a voice file, again and again, and is allowed without a question. */
export const fakeMicrophone = async (recording: string): Promise<FakeMicrophone> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-microphone-'))
  const file = path.join(folder, 'voice.wav')
  const { samples } = await decode(await readFile(recording), { maxSeconds: 60 })
  await writeFile(file, wavFile(samples))
  return {
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}`,
    ],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
