import type { Clock } from '../../src/domain/ports.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { PaperStore, ResponseStore, SurveyStore } from '../../src/domain/surveys/survey-store.js'
import { fakeClock } from './fake-clock.js'
import { fakePaper } from './fake-paper.js'
import { fakeResponses } from './fake-responses.js'
import { fakeSurveys } from './fake-surveys.js'

export interface SurveyStores {
  surveys: SurveyStore
  responses: ResponseStore
  paper: PaperStore
}

/** Surveys, what was answered and the paper it stands on, kept in memory: the same promises as the real stores. */
export const fakeSurveyStores = (clock: Clock = fakeClock()): SurveyStores => {
  const editions = new Map<string, Edition>()
  const paper = fakePaper()
  return { surveys: fakeSurveys(editions), responses: fakeResponses(editions, clock, paper), paper }
}
