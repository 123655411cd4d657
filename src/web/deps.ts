import type { RequestHandler } from 'express'
import type { Store } from 'express-session'
import type { CodingStore } from '../domain/agreement/coding-round.js'
import type { ApiKeyStore } from '../domain/api-key.js'
import type { AuditTrail } from '../domain/audit/audit.js'
import type { LineStore } from '../domain/channels/channel-status.js'
import type { Mailer } from '../domain/channels/mailer.js'
import type { NoticeStore } from '../domain/channels/notice.js'
import type { Practice } from '../domain/chat/practice.js'
import type { ToDos } from '../domain/chat/to-do.js'
import type { CodeFrame } from '../domain/code-frame/code-frame.js'
import type { ReadingAgainStore } from '../domain/code-frame/reading-again.js'
import type { CodeFrameStore } from '../domain/code-frame/versions.js'
import type { DigestStore } from '../domain/digest/digest-store.js'
import type { DirectoryStore, PlaceFacts } from '../domain/directory/directory.js'
import type { DraftStore } from '../domain/draft.js'
import type { ExportFiles } from '../domain/export/export-files.js'
import type { FileCheck } from '../domain/file-check.js'
import type { DuplicateStore } from '../domain/inbox/duplicates.js'
import type { SavedViewStore } from '../domain/inbox/saved-view.js'
import type { Receive } from '../domain/incoming-message.js'
import type { LearningStore } from '../domain/learning/corrections/learning-store.js'
import type { Limits } from '../domain/limits.js'
import type { OneTimeLinkStore } from '../domain/one-time-link.js'
import type { InvitationStore } from '../domain/people/invitation.js'
import type { LeaverTickStore } from '../domain/people/leaving.js'
import type { PeopleRulesStore } from '../domain/people/rules.js'
import type { SignInStore } from '../domain/people/sign-in.js'
import type { PersonStore } from '../domain/people.js'
import type { BlobStore, Clock, ExperienceStore, JobQueue, Log } from '../domain/ports.js'
import type { ReadingLoadStore } from '../domain/reading-load/reading-load-store.js'
import type { RecordingCheck } from '../domain/recording-check.js'
import type { ReviewDesk } from '../domain/review/decision.js'
import type { SafeguardingStore } from '../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettingsStore } from '../domain/safeguarding/settings.js'
import type { PasswordHasher, Sealer, SecondFactors, Secrets } from '../domain/secrets.js'
import type { ShareChoices } from '../domain/share-choices.js'
import type { PaperPrint } from '../domain/surveys/print/paper-print.js'
import type { SurveyFiles } from '../domain/surveys/survey-file.js'
import type { PaperStore, ResponseStore, SurveyStore } from '../domain/surveys/survey-store.js'
import type { ShippedWordings, WordingBook, WordingStore } from '../domain/wordings/wording.js'
import type { FrameBook } from '../usecases/code-frame/frame-book.js'
import type { LearntBook } from '../usecases/learning/learnt-book.js'
import type { Answering } from '../usecases/surveys/answering.js'
import type { ApiDeps } from './api/routes.js'
import type { Assets } from './assets.js'
import type { HealthDeps } from './health/routes.js'

/** What every page may know about the place it runs in. */
export interface Site {
  forumName: string
  /** Days for which what comes in a chat is held when nobody says yes. */
  consentDays: number
  /** How parents reach the forum, as it is printed, or null when nobody has set it. */
  contact: string | null
  /** The company that is sent the recordings to write them down, as parents must be told; null: they stay on this server. */
  outsideSpeech: string | null
  /** Whose storage holds the recordings, as parents must be told; null: the disk of this server. */
  outsideStorage: string | null
  /** Public address without a trailing slash, or null: then the request's own host is used. */
  publicUrl: string | null
  production: boolean
  /** How many proxies in front may be believed about the sender's address. */
  trustProxy: number
}

/** How the chats are set up; null: not at all. */
export interface ChatSetUp {
  whatsapp: 'web' | 'cloud' | null
  telegram: 'polling' | 'webhook' | null
}

/** All that the web side needs from the rest, filled by `src/compose.ts` and, in tests, by fakes. Sorted by name. */
export interface WebDeps {
  answering: Answering
  api: ApiDeps
  apiKeys: ApiKeyStore
  assets: Assets
  audit: AuditTrail
  blobs: BlobStore
  chats: ChatSetUp
  /** Of the frame as it counts now: to be read while a request is answered. */
  choices: ShareChoices
  clock: Clock
  codings: CodingStore
  codeFrames: CodeFrameStore
  /** False when the server cannot read AAC; the recorder then sends WAV. */
  decodesAac: boolean
  digests: DigestStore
  directory: DirectoryStore
  drafts: DraftStore
  duplicates: DuplicateStore
  experiences: ExperienceStore
  exportFiles: ExportFiles
  /** What a file really is, by its own bytes. */
  files: FileCheck
  /** As it counts now: to be read while a request is answered, and never kept. */
  frame: CodeFrame
  /** A code frame as a file. `read` throws AppError `misconfigured` that names every problem. */
  frameFiles: { read(yaml: string): CodeFrame; write(frame: CodeFrame): string }
  frames: FrameBook
  learning: LearningStore
  learnt: LearntBook
  health: HealthDeps
  invitations: InvitationStore
  leaverTicks: LeaverTickStore
  limits: Limits
  lines: LineStore
  /** 32 bytes as base64 that are one person's alone, and the same every time: with them their browser seals what it keeps. */
  laptopKey(personId: string): string
  /** Seals what pairing needs and what is asked of a line; of the same key as the one the desk is given. */
  lineSealer: Sealer
  links: OneTimeLinkStore
  log: Log
  /** Null: e-mail is not set up. */
  mailer: Mailer | null
  notices: NoticeStore
  paper: PaperStore
  /** Sets surveys as sheets of paper. */
  paperPrint: PaperPrint
  passwords: PasswordHasher
  people: PersonStore
  peopleRules: PeopleRulesStore
  practice: Practice
  queue: Pick<JobQueue, 'add'>
  /** The queues, to look at only. Mounted behind a check that an administrator is signed in. */
  queueBoard: RequestHandler
  readingAgain: ReadingAgainStore
  readingLoad: ReadingLoadStore
  receive: Receive
  recordingLimits: { seconds: number; bytes: number }
  recordings: RecordingCheck
  responses: ResponseStore
  review: ReviewDesk
  savedViews: SavedViewStore
  safeguarding: SafeguardingStore
  safeguardingSettings: SafeguardingSettingsStore
  secondFactors: SecondFactors
  secrets: Secrets
  /** Signs the cookie of signed-in people. */
  sessionSecret: string
  sessionStore: Store
  /** What came with the product, in every language. */
  shippedWordings: ShippedWordings[]
  signIns: SignInStore
  site: Site
  /** National places to begin a directory with. */
  starterPlaces: PlaceFacts[]
  surveyFiles: SurveyFiles
  /** What the pages say on which parents answer surveys, around the survey's own words. */
  surveyPages: WordingBook
  surveys: SurveyStore
  toDos: ToDos
  /** Where the chat platforms deliver. Each checks its caller by itself, before any body is read. */
  webhooks: { at: string; handler: RequestHandler }[]
  wordings: WordingStore
}
