import { districtsOf } from '../area.js'
import { type CodeFrame, subthemesOf } from '../code-frame/code-frame.js'
import { AppError } from '../errors.js'
import type { Experience } from '../experience.js'
import { ELSEWHERE } from '../share-choices.js'
import type { ReviewDecision } from './decision.js'

/**
 * Nobody can add what the frame does not have, or has no more. What a record has already may stay as it is.
 * @throws AppError `invalid-message`
 */
export const refuseUnknownCodes = (decision: ReviewDecision, experience: Experience, frame: CodeFrame): void => {
  const { asked, known } = choiceOf(decision, experience, frame)
  if (asked.every(id => known.includes(id))) return
  throw new AppError('invalid-message', 'That is not on the list any more. Open the page again and choose another.')
}

// ---------------------------------------------------------------------------------------------------------------------

interface Choice {
  asked: (string | null)[]
  known: (string | null)[]
}

const choiceOf = (decision: ReviewDecision, { facets }: Experience, frame: CodeFrame): Choice => {
  const { service, need, phase, sentiment, kind } = frame.facets
  switch (decision.kind) {
    case 'accept-tag':
    case 'add-tag':
      return { asked: [decision.codeId], known: idsOf(subthemesOf(frame)) }
    case 'change-tag':
      return { asked: [decision.to], known: idsOf(subthemesOf(frame)) }
    case 'set-services':
      return { asked: decision.value, known: [...idsOf(service.values), ...facets.services] }
    case 'set-needs':
      return { asked: decision.value, known: [...idsOf(need.values), ...facets.needs] }
    case 'set-phase':
      return { asked: [decision.value], known: [...idsOf(phase.values), facets.phase, null] }
    case 'set-area':
      return { asked: [decision.value], known: [...idsOf(districtsOf(frame)), ELSEWHERE, facets.area, null] }
    case 'set-sentiment':
      return { asked: [String(decision.value)], known: idsOf(sentiment.values) }
    case 'set-kind':
      return { asked: [decision.value], known: idsOf(kind.values) }
    default:
      return { asked: [], known: [] }
  }
}

const idsOf = (codes: { id: string }[]): string[] => codes.map(({ id }) => id)
