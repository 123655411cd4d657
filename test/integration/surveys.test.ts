import { createPaperStore } from '../../adapters/postgres/surveys/paper-store.js'
import { createResponseStore } from '../../adapters/postgres/surveys/response-store.js'
import { createSurveyStore } from '../../adapters/postgres/surveys/survey-store.js'
import type { Clock } from '../../src/domain/ports.js'
import { describePaperStore } from '../contracts/paper-store.js'
import { describeResponseLists } from '../contracts/survey-response-lists.js'
import { describeResponseStore } from '../contracts/survey-response-store.js'
import { describeSurveyStore } from '../contracts/survey-store.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()

const open = (clock: Clock = fakeClock()) => ({
  surveys: createSurveyStore(database().prisma),
  responses: createResponseStore(database().prisma, clock),
  paper: createPaperStore(database().prisma),
})

describeSurveyStore('PostgreSQL', open)
describeResponseStore('PostgreSQL', open)
describeResponseLists('PostgreSQL', open)
describePaperStore('PostgreSQL', open)
