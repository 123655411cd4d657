import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import { fakeClock } from './fake-clock.js'
import type { SurveyStores } from './fake-survey-stores.js'
import { aBatch, anEdition, aResponse, aSheet, aSurvey } from './survey-builders.js'

/** At a clock that the stores go by. */
export type OpenSurveyStores = (clock: ReturnType<typeof fakeClock>) => SurveyStores

/** A live edition with a pile of paper, and people who answer it. */
export const anAnsweredEdition = async (open: OpenSurveyStores) => {
  const clock = fakeClock()
  const stores = open(clock)
  const survey = aSurvey()
  const edition = anEdition({ surveyId: survey.id })
  await stores.surveys.create(survey, edition)
  const batch = aBatch({ editionId: edition.id })
  await stores.paper.createBatch(batch)
  const answering = async (...many: Partial<SurveyResponse>[]): Promise<SurveyResponse[]> => {
    const all = many.map(one => aResponse({ editionId: edition.id, ...one }))
    for (const response of all) await stores.responses.create(response)
    return all
  }
  const onPaper = (number: number, serial: string): Partial<SurveyResponse> => ({
    channel: 'paper',
    sheet: aSheet({ batchId: batch.id, number, serial }),
  })
  return { ...stores, clock, edition, batch, answering, onPaper }
}
