import { load } from 'cheerio'
import type { Express } from 'express'
import { MemoryStore } from 'express-session'
import { createRecordingCheck } from '../../adapters/audio/recording-check.js'
import { loadCodeFrame, readCodeFrame, writeCodeFrame } from '../../adapters/code-frame-file/load.js'
import { loadStarterPlaces } from '../../adapters/directory-file/load.js'
import { exportFiles } from '../../adapters/export/export-files.js'
import { createFileCheck } from '../../adapters/files/file-check.js'
import { createPaperPrint } from '../../adapters/paper-print/paper-print.js'
import { surveyFiles } from '../../adapters/survey-files/survey-files.js'
import { createIds } from '../../adapters/system/ids.js'
import { createLaptopKey } from '../../adapters/system/laptop-key.js'
import { loadWordings } from '../../adapters/wordings-file/load.js'
import { shareChoices } from '../../src/domain/share-choices.js'
import { withConsentWords } from '../../src/domain/surveys/print/paper-words.js'
import { createWordingBook } from '../../src/domain/wordings/book.js'
import { createFrameBook } from '../../src/usecases/code-frame/frame-book.js'
import { eraseExperience } from '../../src/usecases/erase-experience.js'
import { createLearntBook } from '../../src/usecases/learning/learnt-book.js'
import { receiveMessage } from '../../src/usecases/receive-message.js'
import { createAnswering } from '../../src/usecases/surveys/answering.js'
import { createApp } from '../../src/web/app.js'
import type { Site, WebDeps } from '../../src/web/deps.js'
import { fakeApiKeys } from './fake-api-keys.js'
import { fakeAudit } from './fake-audit.js'
import { fakeBlobs } from './fake-blobs.js'
import { fakeClock } from './fake-clock.js'
import { fakeCodeFrames } from './fake-code-frames.js'
import { fakeCodings } from './fake-codings.js'
import { fakeDigests } from './fake-digests.js'
import { fakeDirectory } from './fake-directory.js'
import { fakeDrafts } from './fake-drafts.js'
import { fakeDuplicates } from './fake-duplicates.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeInvitations } from './fake-invitations.js'
import { fakeLearning } from './fake-learning.js'
import { fakeLeaverTicks } from './fake-leaver-ticks.js'
import { fakeLimits } from './fake-limits.js'
import { fakeLines } from './fake-lines.js'
import { fakeLinks } from './fake-links.js'
import { fakeNotices } from './fake-notices.js'
import { fakePeople } from './fake-people.js'
import { fakePeopleRules } from './fake-people-rules.js'
import { fakePractice } from './fake-practice.js'
import { fakeQueue } from './fake-queue.js'
import { fakeReadingAgain } from './fake-reading-again.js'
import { fakeReadingLoad } from './fake-reading-load.js'
import { fakeReviewDesk } from './fake-review-desk.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from './fake-safeguarding.js'
import { fakeSavedViews } from './fake-saved-views.js'
import { fakePasswords, realSealer, realSecondFactors, realSecrets } from './fake-secrets.js'
import { fakeSignIns } from './fake-sign-ins.js'
import { fakeSurveyStores, type SurveyStores } from './fake-survey-stores.js'
import { fakeToDos } from './fake-to-dos.js'
import { fakeWordings } from './fake-wordings.js'
import { learntNothing } from './learnt-nothing.js'
import { suiteLog } from './suite-log.js'

const shippedFrame = await loadCodeFrame('code-frame/code-frame.yaml')
const shippedWordings = await loadWordings('wordings')
const pageWordings = await loadWordings('wordings/survey-pages')
const surveyPages = createWordingBook(pageWordings, [])
const paperPrint = createPaperPrint(
  createWordingBook(withConsentWords(await loadWordings('wordings/survey-paper'), pageWordings), []),
)
const starterPlaces = await loadStarterPlaces('directory/starter.yaml')
const recordingLimits = { seconds: 3600, bytes: 2 * 1024 * 1024 }

/** The real app over fakes, with whatever a test puts in their place. */
export const aWebApp = (overrides: Partial<WebDeps> = {}): Express => createApp(someWebDeps(overrides))

export const someWebDeps = (overrides: Partial<WebDeps> = {}): WebDeps => {
  const clock = overrides.clock ?? fakeClock()
  const log = overrides.log ?? suiteLog
  const experiences = overrides.experiences ?? fakeExperiences(clock)
  const blobs = overrides.blobs ?? fakeBlobs()
  const people = overrides.people ?? fakePeople(clock)
  const duplicates = overrides.duplicates ?? fakeDuplicates(experiences)
  const audit = overrides.audit ?? fakeAudit(clock)
  const recordings = createRecordingCheck(recordingLimits)
  const ids = createIds(Buffer.alloc(32))
  const queue = overrides.queue ?? fakeQueue()
  const files = createFileCheck(recordingLimits.bytes)
  const codeFrames = overrides.codeFrames ?? fakeCodeFrames()
  const frames = overrides.frames ?? createFrameBook(shippedFrame, codeFrames)
  const learning = overrides.learning ?? fakeLearning()
  const surveyStores = { ...fakeSurveyStores(clock), ...givenStores(overrides) }
  const receive = overrides.receive ?? receiveMessage({ experiences, blobs, queue, recordings, files, ids, clock, log })
  const erase = eraseExperience({ experiences, blobs, queue, clock, log })
  return {
    answering: createAnswering({ ...surveyStores, experiences, blobs, ids, clock, log, receive, erase }),
    api: {
      audit,
      authenticateKey: async () => null,
      callsPerMinute: 600,
      clock,
      experiences,
      get frame() {
        return frames.current().frame
      },
      log,
      largestRecording: recordingLimits.bytes,
      receive,
      surveys: surveyStores.surveys,
    },
    apiKeys: fakeApiKeys(),
    assets: { folder: 'test/fixtures/no-assets', url: name => `/assets/test/${name}` },
    audit,
    blobs,
    chats: { whatsapp: 'web', telegram: 'polling' },
    get choices() {
      return shareChoices(frames.current().frame)
    },
    clock,
    codeFrames,
    codings: fakeCodings(),
    decodesAac: true,
    digests: fakeDigests(experiences),
    directory: fakeDirectory(),
    drafts: fakeDrafts(),
    duplicates,
    experiences,
    exportFiles,
    files,
    get frame() {
      return frames.current().frame
    },
    frameFiles: { read: readCodeFrame, write: writeCodeFrame },
    frames,
    learning,
    learnt: createLearntBook(learntNothing(), learning),
    health: {
      checkReadiness: async () => ({ ready: true, problems: [] }),
      metrics: { text: async () => ({ contentType: 'text/plain', body: '' }) },
      metricsToken: null,
    },
    invitations: fakeInvitations(),
    leaverTicks: fakeLeaverTicks(),
    limits: fakeLimits(),
    lines: fakeLines(),
    laptopKey: createLaptopKey(Buffer.from('a key of the tests')),
    lineSealer: realSealer(),
    links: fakeLinks(),
    log,
    mailer: null,
    notices: fakeNotices(),
    passwords: fakePasswords(),
    people,
    peopleRules: fakePeopleRules(),
    practice: fakePractice(clock),
    queue,
    queueBoard: (_request, response) => response.send('the queues'),
    readingAgain: fakeReadingAgain(experiences),
    readingLoad: fakeReadingLoad(),
    receive,
    recordingLimits,
    recordings,
    review: fakeReviewDesk({
      clock,
      duplicates,
      experiences,
      get frame() {
        return overrides.frame ?? frames.current().frame
      },
      ids,
      log,
      people,
      queue,
    }),
    savedViews: fakeSavedViews(),
    safeguarding: fakeSafeguarding(experiences),
    safeguardingSettings: fakeSafeguardingSettings(),
    secondFactors: realSecondFactors(),
    secrets: realSecrets(),
    sessionSecret: 'a secret of the tests',
    sessionStore: new MemoryStore(),
    shippedWordings,
    signIns: fakeSignIns(),
    site: aSite(),
    starterPlaces,
    surveyFiles,
    surveyPages,
    paperPrint,
    ...surveyStores,
    toDos: fakeToDos(clock),
    webhooks: [],
    wordings: fakeWordings(),
    ...overrides,
  }
}

/** The stores of surveys that a test brings along. */
const givenStores = ({ surveys, responses, paper }: Partial<WebDeps>): Partial<SurveyStores> => ({
  ...(surveys && { surveys }),
  ...(responses && { responses }),
  ...(paper && { paper }),
})

export const aSite = (overrides: Partial<Site> = {}): Site => ({
  forumName: 'Elmshire Parent Carer Forum',
  consentDays: 3,
  contact: null,
  outsideSpeech: null,
  outsideStorage: null,
  publicUrl: null,
  production: false,
  trustProxy: 0,
  ...overrides,
})

/** A page as a reader: `page('h1').text()`. */
export const pageOf = (response: { text: string }) => load(response.text)
