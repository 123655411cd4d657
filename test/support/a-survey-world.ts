import type { ConsentAnswer } from '../../src/domain/consent.js'
import type { Receive } from '../../src/domain/incoming-message.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import { eraseExperience } from '../../src/usecases/erase-experience.js'
import { receiveMessage } from '../../src/usecases/receive-message.js'
import { createAnswering } from '../../src/usecases/surveys/answering.js'
import type { Beginning } from '../../src/usecases/surveys/start-response.js'
import { fakeBlobs } from './fake-blobs.js'
import { fakeClock } from './fake-clock.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeIds } from './fake-ids.js'
import { fakeQueue } from './fake-queue.js'
import { fakeSurveyStores } from './fake-survey-stores.js'
import { suiteLog } from './suite-log.js'
import { anEdition, aSurvey } from './survey-builders.js'

/** Consent as the page for parents asks for it. */
export const agreed: ConsentAnswer = {
  keep: true,
  quote: true,
  contact: false,
  wordingVersion: 'test',
  language: 'en',
  how: 'web-form',
}

/** Everything that answering a survey needs, in memory, behind the real door for records. */
export const aSurveyWorld = () => {
  const clock = fakeClock()
  const stores = fakeSurveyStores(clock)
  const deps = { experiences: fakeExperiences(clock), blobs: fakeBlobs(), queue: fakeQueue(), clock, log: suiteLog }
  const checks = {
    ids: fakeIds(),
    recordings: { check: () => ({ mimeType: 'audio/ogg', seconds: 4 }) },
    files: { check: async () => ({ mimeType: 'image/png' }) },
  }
  const door = { receive: receiveMessage({ ...deps, ...checks }) }
  // Looked up at each call, so that a test can close the door for a while.
  const receive: Receive = message => door.receive(message)
  const erase = eraseExperience(deps)
  const answering = createAnswering({ ...deps, ...checks, ...stores, receive, erase })
  return {
    ...deps,
    ...stores,
    door,
    answering,
    async live(overrides: Partial<Edition> = {}): Promise<Edition> {
      const edition = anEdition(overrides)
      await stores.surveys.create(aSurvey({ id: edition.surveyId }), edition)
      return edition
    },
    async begun(edition: Edition, beginning: Partial<Beginning> = {}): Promise<SurveyResponse> {
      const begun = await answering.start(edition, { channel: 'web', language: 'en', ...beginning })
      if (begun === 'serial-taken') throw new Error('another sheet has this number')
      return begun
    },
    now: (id: string) => stores.responses.find(id),
    records: async () => (await deps.experiences.page({}, { limit: 100 })).items,
  }
}

export type SurveyWorld = ReturnType<typeof aSurveyWorld>
