import { hasCode } from '../domain/errors.js'
import type { Experience } from '../domain/experience.js'
import type { ExperienceStore } from '../domain/ports.js'

/** Most times that somebody else may save in between: beyond it something is wrong. */
const MOST_TRIES = 20

/**
 * Works on a record as it stands at this moment, and again when somebody saved in between.
 * @returns what the work returns, or null when there is no such record
 * @throws AppError `superseded` when others keep saving in between
 */
export const onLatest = async <Result>(
  experiences: Pick<ExperienceStore, 'findByReference'>,
  reference: string,
  work: (latest: Experience) => Promise<Result>,
): Promise<Result | null> => {
  for (let tries = 1; ; tries++) {
    const latest = await experiences.findByReference(reference)
    if (!latest) return null
    try {
      return await work(latest)
    } catch (error) {
      if (!hasCode(error, 'superseded') || tries === MOST_TRIES) throw error
    }
  }
}
