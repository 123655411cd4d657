import type { SurveyResponse } from '../../../domain/surveys/response.js'
import type { ResponseStore } from '../../../domain/surveys/survey-store.js'

/** How many answers stand on a page. */
export const ON_A_PAGE = 50

/** The responses on one page of those with these ids; without those that were taken back meanwhile. @param page from 1 on */
export const answersBehind =
  ({ responses }: { responses: Pick<ResponseStore, 'find'> }) =>
  async (ids: readonly string[], page: number): Promise<SurveyResponse[]> => {
    const onPage = ids.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
    const found = await Promise.all(onPage.map(id => responses.find(id)))
    return found.flatMap(response => (response?.state === 'finished' ? [response] : []))
  }
