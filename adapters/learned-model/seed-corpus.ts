import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Lesson } from '../../src/domain/reading/learned/teach-reader.js'
import type { MarkedExample } from '../../src/domain/reading/redaction/learnt/marked-example.js'

/** A contribution of the seed corpus, as `docs/seed-corpus.md` describes it; `test/seed-corpus.test.ts` holds every line to it. */
export interface SeedContribution extends Lesson, MarkedExample {
  id: string
  register: string
  language: string
}

/** Everything that is there to learn from, in the order of the files' names. */
export const loadSeedCorpus = async (folder: string): Promise<SeedContribution[]> => {
  const parts = await Promise.all(
    PARTS.map(async ({ name, isExercise }) => {
      const lines = await linesOf(path.join(folder, name))
      return lines.map(line => ({ ...JSON.parse(line), isExercise }))
    }),
  )
  return parts.flat()
}

// ---------------------------------------------------------------------------------------------------------------------

/** Whole contributions, and short ones that say one thing each. */
const PARTS = [
  { name: 'commissioned', isExercise: false },
  { name: 'short', isExercise: true },
]

const linesOf = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8')))
  return texts.flatMap(text => text.trim().split('\n'))
}
