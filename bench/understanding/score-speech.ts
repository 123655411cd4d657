import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createMoonshineTranscriber } from '../../adapters/moonshine/transcriber.js'
import { ratio } from '../../src/domain/learning/scores.js'
import { type Figure, share } from './figure.js'
import { wordErrors } from './word-error-rate.js'

/** Word error rates of the local engine, over recordings whose words are known, by kind of voice. Needs `ffmpeg`. */
export const scoreSpeech = async (modelDir: string, voices: string): Promise<Figure[]> => {
  const transcriber = createMoonshineTranscriber({ modelDir, ffmpegPath: 'ffmpeg', maxSeconds: LONGEST_SECONDS })
  const heard: Heard[] = []
  for (const { file, reference, group } of await voicesIn(voices)) {
    const bytes = await readFile(path.join(voices, file))
    const { transcript } = await transcriber.transcribe({ bytes, mimeType: 'application/octet-stream' })
    heard.push({ group, ...wordErrors(reference, transcript.text) })
  }
  await transcriber.close()
  const groups = [...new Set(heard.map(({ group }) => group))]
  return [
    figureOf('all voices', heard),
    ...groups.map(name =>
      figureOf(
        name,
        heard.filter(({ group }) => group === name),
      ),
    ),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST_SECONDS = 3600

interface Heard {
  group: string
  errors: number
  words: number
}

const figureOf = (name: string, heard: Heard[]): Figure => {
  const errors = heard.reduce((sum, one) => sum + one.errors, 0)
  const words = heard.reduce((sum, one) => sum + one.words, 0)
  return { what: `speech, word error rate, ${name}`, measured: `${share(ratio(errors, words))} of ${words} words` }
}

/** `refs.tsv`: file, seconds, the words (`*` where there is nothing to score), who speaks, and the kind of voice. */
const voicesIn = async (folder: string): Promise<{ file: string; reference: string; group: string }[]> => {
  const [, ...lines] = (await readFile(path.join(folder, 'refs.tsv'), 'utf8')).trim().split('\n')
  return lines
    .map(line => {
      const [file = '', , reference = '', , group = ''] = line.split('\t')
      return { file, reference, group }
    })
    .filter(({ reference }) => reference !== '' && reference !== '*')
}
