import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { connectDatabase } from '../adapters/postgres/client.js'
import { createExperienceStore } from '../adapters/postgres/experience/experience-store.js'
import { createResponseStore } from '../adapters/postgres/surveys/response-store.js'
import { createSurveyStore } from '../adapters/postgres/surveys/survey-store.js'
import { knownAnswers, knownSurvey } from '../prisma/demo/demo-survey.js'
import { migrate } from '../prisma/migrate.js'
import type { Edition } from '../src/domain/surveys/edition.js'
import type { ResponseStore } from '../src/domain/surveys/survey-store.js'
import { findResults } from '../src/web/surveys/results/asked.js'
import { startPostgres } from '../test/support/postgres.js'
import { aFinishedResponse } from '../test/support/survey-builders.js'

/**
 * `node dist/bench/survey-results.js`: what the results of a survey cost that many people answered, read from PostgreSQL and
 * counted anew: the known survey of 20 questions, each edition filled with its own answers over and over. Aim: under 2 seconds.
 */
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 5000)
const ROUNDS = 5

const LOOKS = [
  { name: 'all', asked: { by: null, with: null } },
  { name: 'split by area', asked: { by: 'area', with: null } },
  { name: 'split by needs', asked: { by: 'needs', with: null } },
  { name: 'beside an earlier year of as many', asked: { by: null, with: 'your-year-2025' } },
] as const

const fill = async (responses: ResponseStore, { id: editionId, label }: Edition): Promise<void> => {
  const known = knownAnswers(label)
  for (let number = 0; number < PEOPLE; number++) {
    const answers = known[number % known.length]?.answers ?? {}
    await responses.create(aFinishedResponse({ editionId, answers, channel: number % 3 === 0 ? 'paper' : 'web' }))
  }
}

const middleOf = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now()
    await work()
    times.push(performance.now() - before)
  }
  return Math.round(times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0)
}

const main = async (): Promise<void> => {
  const postgres = await startPostgres({})
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const clock = { now: () => new Date() }
  const database = connectDatabase(postgres.url, log)
  try {
    await migrate(postgres.url)
    const surveys = createSurveyStore(database.prisma)
    const responses = createResponseStore(database.prisma, clock)
    const experiences = createExperienceStore(database, clock)
    const frame = await loadCodeFrame('code-frame/code-frame.yaml')
    const { survey, editions } = knownSurvey()
    const [earlier, current] = editions
    if (!earlier || !current) throw new Error('the known survey has two editions')
    await surveys.create(survey, earlier)
    await surveys.addEdition(current)
    for (const edition of editions) await fill(responses, edition)
    for (const { name, asked } of LOOKS) {
      const milliseconds = await middleOf(() => findResults({ experiences, frame, responses, surveys })(current, asked))
      process.stdout.write(`${PEOPLE} answers, ${name}: ${milliseconds} ms\n`)
    }
  } finally {
    await database.close()
    await postgres.remove()
  }
}

await main()
