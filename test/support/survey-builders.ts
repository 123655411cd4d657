import { randomBytes, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { makeReference } from '../../src/domain/reference.js'
import type { Edition, Questionnaire, Survey } from '../../src/domain/surveys/edition.js'
import type { Question } from '../../src/domain/surveys/question.js'
import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import type { Batch, PrintRun, Sheet } from '../../src/domain/surveys/sheet.js'

const AT = '2026-11-21T10:00:00.000Z'

export const aSurvey = (overrides: Partial<Survey> = {}): Survey => ({
  id: v7(),
  name: 'Yearly survey',
  createdBy: 'ann',
  createdAt: AT,
  ...overrides,
})

/** A yes-or-no question. */
export const aQuestion = (overrides: Partial<Question> = {}): Question => ({
  id: 'plan',
  name: 'plan',
  type: 'single',
  text: 'Does your child have a plan?',
  choices: [
    { id: 'yes', code: 1, text: 'Yes' },
    { id: 'no', code: 2, text: 'No' },
  ],
  ...overrides,
})

export const aQuestionnaire = (overrides: Partial<Questionnaire> = {}): Questionnaire => ({
  title: 'Your year',
  intro: 'We ask every year.',
  thanks: 'Thank you.',
  layout: 'one-question',
  sections: [
    {
      id: 'all',
      title: 'Your child',
      questions: [aQuestion(), aQuestion({ id: 'story', name: 'story', type: 'long', text: 'Tell us.', choices: [] })],
    },
  ],
  translations: {},
  ...overrides,
})

/** A live edition that nobody has answered. */
export const anEdition = (overrides: Partial<Edition> = {}): Edition => {
  const id = v7()
  return {
    id,
    surveyId: v7(),
    label: '2026',
    code: `year-${id}`,
    state: 'live',
    questionnaire: aQuestionnaire(),
    clonedFrom: null,
    wordingChanges: [],
    lockedAt: null,
    createdBy: 'ann',
    createdAt: AT,
    openedAt: AT,
    closedAt: null,
    version: 1,
    ...overrides,
  }
}

/** One that somebody has just begun on the web. */
export const aResponse = (overrides: Partial<SurveyResponse> = {}): SurveyResponse => ({
  id: v7(),
  editionId: v7(),
  reference: makeReference(() => randomBytes(1).readUInt8()),
  channel: 'web',
  language: 'en',
  state: 'open',
  answers: {},
  consent: null,
  startedAt: AT,
  savedAt: AT,
  finishedAt: null,
  invented: false,
  version: 1,
  ...overrides,
})

export const aFinishedResponse = (overrides: Partial<SurveyResponse> = {}): SurveyResponse =>
  aResponse({
    state: 'finished',
    consent: {
      keep: true,
      quote: true,
      contact: false,
      wordingVersion: 'test',
      language: 'en',
      how: 'web-form',
      at: AT,
    },
    finishedAt: AT,
    ...overrides,
  })

/** A sheet that somebody types for the first time. */
export const aSheet = (overrides: Partial<Sheet> = {}): Sheet => ({
  batchId: randomUUID(),
  number: 1,
  serial: '00013',
  first: { by: 'ann', startedAt: AT, finishedAt: null, revision: 1 },
  second: null,
  settled: {},
  firstSaid: {},
  scans: [],
  ...overrides,
})

export const aBatch = (overrides: Partial<Batch> = {}): Batch => ({
  id: v7(),
  editionId: v7(),
  event: 'Coffee morning, Malvern',
  happenedOn: '2026-11-14',
  place: 'Malvern library',
  collectedBy: 'Ann Lee',
  sheets: 40,
  secondShare: 0.1,
  drawn: [3, 17, 22, 40],
  createdBy: 'ann',
  createdAt: AT,
  closedAt: null,
  version: 1,
  ...overrides,
})

type Printing = Omit<PrintRun, 'from' | 'to'>

export const aPrinting = (overrides: Partial<Printing> = {}): Printing => ({
  id: v7(),
  editionId: v7(),
  style: 'usual',
  language: 'en',
  by: 'ann',
  at: AT,
  ...overrides,
})
