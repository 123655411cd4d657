import { AppError } from '../../domain/errors.js'
import type { Clock, Ids } from '../../domain/ports.js'
import type { Edition } from '../../domain/surveys/edition.js'
import { notBegun } from '../../domain/surveys/not-begun.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../domain/words.js'

export interface StartResponseDeps {
  responses: Pick<ResponseStore, 'create' | 'find'>
  ids: Pick<Ids, 'experience' | 'reference'>
  clock: Clock
}

/** How somebody begins to answer. `id` is given where it is made on the device that may begin without a network. */
export type Beginning = Pick<SurveyResponse, 'channel' | 'language'> &
  Partial<
    Pick<
      SurveyResponse,
      'id' | 'consent' | 'contributorKey' | 'resumeKey' | 'sheet' | 'scannedSerial' | 'happenedOn' | 'eventCode'
    >
  >

/**
 * Begins a response to an edition. Beginning twice with the same id gives the one that is there.
 * @returns `serial-taken` where another sheet has this number
 * @throws AppError `invalid-message` when the edition cannot be answered: it is a draft, or closed and this is not paper
 */
export const startResponse =
  (deps: StartResponseDeps) =>
  async (edition: Edition, beginning: Beginning): Promise<SurveyResponse | 'serial-taken'> => {
    refuseUnanswerable(edition, beginning)
    return create(deps, newResponse(deps, edition, beginning))
  }

// ---------------------------------------------------------------------------------------------------------------------

/** Paper that was collected in time still comes in when the survey is closed. */
const refuseUnanswerable = ({ state }: Edition, { channel }: Beginning): void => {
  if (state === 'live' || (state === 'closed' && channel === 'paper')) return
  if (state === 'draft') throw notBegun()
  throw new AppError('invalid-message', 'This survey is over. Thank you for wanting to answer.')
}

const newResponse = ({ ids, clock }: StartResponseDeps, edition: Edition, beginning: Beginning): SurveyResponse => {
  const now = clock.now().toISOString()
  return {
    id: ids.experience(),
    consent: null,
    ...storableThroughout(beginning),
    editionId: edition.id,
    reference: ids.reference(),
    state: 'open',
    answers: {},
    startedAt: now,
    savedAt: now,
    finishedAt: null,
    invented: beginning.channel === 'practice',
    version: 1,
  }
}

const create = async (deps: StartResponseDeps, response: SurveyResponse): Promise<SurveyResponse | 'serial-taken'> => {
  const created = await deps.responses.create(response)
  if (created === 'created') return response
  if (created === 'serial-taken') return created
  const known = created === 'known' ? await deps.responses.find(response.id) : null
  return known ?? create(deps, { ...response, reference: deps.ids.reference() })
}
