import { hasCode } from '../../domain/errors.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'

/** Most times that somebody else may save in between: beyond it something is wrong. */
const MOST_TRIES = 20

/**
 * Changes a response as it stands at this moment, and again when it was saved by another in between.
 * @param change answers the very same response when there is nothing to change
 * @returns the response as it is now, or null when there is none
 * @throws AppError `superseded` when others keep saving in between
 */
export const onResponse = async (
  responses: Pick<ResponseStore, 'find' | 'save'>,
  id: string,
  change: (latest: SurveyResponse) => SurveyResponse,
): Promise<SurveyResponse | null> => {
  for (let tries = 1; ; tries++) {
    const latest = await responses.find(id)
    if (!latest) return null
    const changed = change(latest)
    if (changed === latest) return latest
    try {
      return await responses.save(changed)
    } catch (error) {
      if (!hasCode(error, 'superseded') || tries === MOST_TRIES) throw error
    }
  }
}
