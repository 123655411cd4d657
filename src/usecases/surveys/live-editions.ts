import type { Clock } from '../../domain/ports.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyStore } from '../../domain/surveys/survey-store.js'

interface LiveEditionsDeps {
  surveys: Pick<SurveyStore, 'editions'>
  clock: Clock
}

/**
 * The editions that can be answered, newest first. They are asked for anew after a few seconds, as every message of every chat needs
 * them; whoever begins a survey that was closed meanwhile is refused.
 * @throws AppError `database-unavailable` as the store does; the next call asks again
 */
export const liveEditions = ({ surveys, clock }: LiveEditionsDeps): (() => Promise<Edition[]>) => {
  let kept: { live: Promise<Edition[]>; from: number } | null = null
  return async () => {
    const now = clock.now().getTime()
    if (kept && now >= kept.from && now - kept.from < FRESH_MS) return kept.live
    const asked = { live: surveys.editions().then(all => all.filter(({ state }) => state === 'live')), from: now }
    kept = asked
    asked.live.catch(() => {
      if (kept === asked) kept = null
    })
    return asked.live
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FRESH_MS = 5000
