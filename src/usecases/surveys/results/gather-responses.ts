import type { Edition } from '../../../domain/surveys/edition.js'
import { type Counted, counted } from '../../../domain/surveys/results/counted.js'
import type { ResponseStore } from '../../../domain/surveys/survey-store.js'

/** All that is counted of an edition. */
export interface Gathered {
  edition: Edition
  /** In the order in which they were finished. */
  responses: Counted[]
  /** All of it is made up for a demonstration: real and made-up answers are never counted together. */
  invented: boolean
}

export interface GatherDeps {
  responses: Pick<ResponseStore, 'finished' | 'counts'>
}

/** The finished responses of an edition; the made-up ones only where there are no others. Words are not kept in memory. */
export const gatherResponses =
  ({ responses }: GatherDeps) =>
  async (edition: Edition): Promise<Gathered> => {
    const finished = (await responses.counts(edition.id)).filter(({ state }) => state === 'finished')
    const invented = finished.length > 0 && finished.every(count => count.invented)
    const gathered: Counted[] = []
    for await (const response of responses.finished(edition.id)) {
      if (response.invented === invented) gathered.push(counted(edition.questionnaire, response))
    }
    return { edition, responses: gathered, invented }
  }
