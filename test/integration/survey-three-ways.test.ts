import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type KnownAnswers, knownAnswers, knownSurvey } from '../../prisma/demo/demo-survey.js'
import type { Answered, Answers } from '../../src/domain/surveys/answered.js'
import { type Edition, questionsOf } from '../../src/domain/surveys/edition.js'
import type { Question } from '../../src/domain/surveys/question.js'
import { typedFor } from '../../src/domain/surveys/read-typed.js'
import { compareEditions } from '../../src/domain/surveys/results/comparison.js'
import { type Counted, counted } from '../../src/domain/surveys/results/counted.js'
import { resultsOf } from '../../src/domain/surveys/results/edition-results.js'
import { serialOf } from '../../src/domain/surveys/serial.js'
import type { ResponseStore } from '../../src/domain/surveys/survey-store.js'
import { nextOpen } from '../../src/domain/surveys/walk.js'
import { pageAsking, pagesOf, questionsOn } from '../../src/domain/surveys/web-pages.js'
import { gatherResponses } from '../../src/usecases/surveys/results/gather-responses.js'
import { fields } from '../../src/web/answer/fields.js'
import { createApp } from '../../src/web/app.js'
import { paths } from '../../src/web/paths.js'
import { aChat, agreed } from '../support/a-chat.js'
import { SAID_YES } from '../support/a-pile.js'
import { aParentOf } from '../support/an-answering-parent.js'
import { signedIn } from '../support/signed-in.js'
import { aBatch } from '../support/survey-builders.js'
import { someWebDeps } from '../support/web.js'

const { survey, editions: written } = knownSurvey()
/** Both can be answered, and neither was yet. */
const editions = written.map((edition): Edition => ({ ...edition, state: 'live', lockedAt: null, closedAt: null }))
const MINUTES = 60_000

describe('a known survey of two years, answered by 75 and by 150 people', () => {
  it.each([
    ['on the web', byWeb],
    ['on paper', onPaper],
    ['in a chat', byChat],
  ])(
    'gives the same tables when all of them answered %s',
    async (_way, answerAll) => {
      const responses = await answerAll()
      const gathered = await Promise.all(
        editions.map(async edition => (await gatherResponses({ responses })(edition)).responses),
      )
      expect(gathered.map(({ length }) => length)).toEqual([75, 150])
      expect(tablesOf(gathered)).toEqual(tablesOf(editions.map(asWritten)))
    },
    10 * MINUTES,
  )
})

// ---------------------------------------------------------------------------------------------------------------------

const asWritten = (edition: Edition): Counted[] =>
  knownAnswers(edition.label).map(({ number, answers }) =>
    counted(edition.questionnaire, { id: `person ${number}`, channel: 'web', answers }),
  )

/** Every figure of both years, and of one year beside the other. */
const tablesOf = (gathered: Counted[][]) => {
  const sides = editions.map(({ questionnaire }, place) => {
    const responses = gathered[place] ?? []
    return { results: resultsOf(questionnaire, responses), responses }
  })
  const [earlier, now] = sides
  if (!earlier || !now) throw new Error('the known survey has two editions')
  const changes = editions.flatMap(({ wordingChanges }) => wordingChanges)
  return rounded({ earlier: earlier.results, now: now.results, beside: compareEditions(now, earlier, changes) })
}

/** The order in which numbers are added up shows in their last digits. */
const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(10))
  if (value instanceof Map) return [...value].map(rounded)
  if (Array.isArray(value)) return value.map(rounded)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rounded(part)]))
}

const everybody = async (answer: (edition: Edition, person: KnownAnswers) => Promise<void>): Promise<void> => {
  for (const edition of editions) for (const person of knownAnswers(edition.label)) await answer(edition, person)
}

const createIn = async ({ surveys }: Pick<ReturnType<typeof someWebDeps>, 'surveys'>): Promise<void> => {
  const [first, ...later] = editions
  if (first) await surveys.create(survey, first)
  for (const edition of later) await surveys.addEdition(edition)
}

/** Page after page, as the browser is led. */
async function byWeb(): Promise<ResponseStore> {
  const deps = someWebDeps()
  await createIn(deps)
  const app = createApp(deps)
  await everybody(async ({ code, questionnaire }, { answers, quote }) => {
    const parent = aParentOf(app, code)
    let given: Answers = {}
    let { location = '' } = (await parent.start()).headers
    for (let name = questionIn(location); name; name = questionIn(location)) {
      const page = pageAsking(pagesOf(questionnaire, given), name)
      const shown = page ? questionsOn(page) : []
      const sent = Object.assign({}, ...shown.map(question => filledIn(question, answers[question.id])))
      location =
        (
          await parent
            .answer(
              name,
              sent,
              shown.map(one => one.name),
            )
            .expect(303)
        ).headers.location ?? ''
      given = { ...given, ...Object.fromEntries(shown.map(({ id }) => [id, answers[id] ?? { kind: 'blank' }])) }
    }
    await parent.agree({ keep: 'yes', quote: quote ? 'yes' : 'no', contact: 'no' }).expect(303)
    await parent.send().expect('Location', `/answer/${code}/sent`)
  })
  return deps.responses
}

const questionIn = (location: string): string | undefined => /\/question\/(\w+)/.exec(location)?.[1]

const filledIn = (question: Question, answered: Answered | undefined): Record<string, string | string[]> => {
  switch (answered?.kind) {
    case 'chosen': {
      const chosen = question.choices.filter(({ id }) => answered.choices.includes(id))
      const wordy = chosen.find(({ words }) => words)
      return {
        [fields.of(question)]: chosen.map(({ code }) => String(code)),
        ...(wordy && answered.words ? { [fields.words(question, wordy)]: answered.words } : {}),
      }
    }
    case 'date': {
      const parts = answered.value.split('-').toReversed()
      return Object.fromEntries(fields.day(question).map((field, place) => [field, parts[place] ?? '']))
    }
    default:
      return answered ? { [fields.of(question)]: typedFor(question, answered) } : {}
  }
}

/** Sheet after sheet, as the page at `/paper` sends them. */
async function onPaper(): Promise<ResponseStore> {
  const { browser, deps, person } = await signedIn({ roles: ['typist'] })
  await createIn(deps)
  const piles = new Map(editions.map(({ id }) => [id, aBatch({ editionId: id, drawn: [], sheets: 150 })]))
  for (const pile of piles.values()) await deps.paper.createBatch(pile)
  await everybody(async (edition, { number, answers }) => {
    const typed = Object.fromEntries(
      questionsOf(edition.questionnaire).map(question => [
        question.id,
        typedFor(question, answers[question.id] ?? { kind: 'blank' }),
      ]),
    )
    const sheet = {
      by: person.id,
      serial: serialOf(number),
      revision: 1,
      typed: { ...typed, ...SAID_YES },
      finished: true,
    }
    const address = `${paths.pile(piles.get(edition.id)?.id ?? '')}/sheets/${randomUUID()}`
    await browser.put(address).send(sheet).expect(200)
  })
  return deps.responses
}

/** Message after message, as a phone sends them. */
async function byChat(): Promise<ResponseStore> {
  const chat = aChat()
  await createIn(chat)
  await everybody(async (edition, { answers }) => {
    const phone = chat.aPhone()
    await agreed(phone)
    await phone.says(`survey ${edition.code}`)
    for (;;) {
      const [response] = await chat.responses.ofContributor(chat.ids.contributorKey('telegram', phone.phone.address))
      const question = response?.state === 'open' ? nextOpen(edition.questionnaire, response.answers) : null
      if (!question) break
      const answer = answers[question.id] ?? { kind: 'blank' }
      await phone.says(said(question, answer))
      if (answer.kind === 'long') await phone.says('done')
    }
  })
  return chat.responses
}

/** Choices are numbered as they stand; what is chosen of several ranges is said in its own words. */
const said = (question: Question, answer: Answered): string => {
  if (answer.kind === 'blank') return 'skip'
  const [first] = question.choices.filter(({ id }) => answer.kind === 'chosen' && answer.choices.includes(id))
  if (first && question.type !== 'multiple' && /^\d/.test(first.text)) return first.text
  const numbered = question.choices.map((choice, place) => ({ ...choice, code: place + 1 }))
  return typedFor({ ...question, choices: numbered }, answer)
}
