import type { RequestHandler } from 'express'
import type { Store } from 'express-session'
import type { ApiKeyStore } from '../domain/api-key.js'
import type { CodeFrame } from '../domain/code-frame/code-frame.js'
import type { DraftStore } from '../domain/draft.js'
import type { Receive } from '../domain/incoming-message.js'
import type { Limits } from '../domain/limits.js'
import type { OneTimeLinkStore } from '../domain/one-time-link.js'
import type { PersonStore } from '../domain/people.js'
import type { BlobStore, Clock, ExperienceStore, JobQueue, Log } from '../domain/ports.js'
import type { RecordingCheck } from '../domain/recording-check.js'
import type { PasswordHasher, SecondFactors, Secrets } from '../domain/secrets.js'
import type { ShareChoices } from '../domain/share-choices.js'
import type { ApiDeps } from './api/routes.js'
import type { Assets } from './assets.js'
import type { HealthDeps } from './health/routes.js'

/** What every page may know about the place it runs in. */
export interface Site {
  forumName: string
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

/** All that the web side needs from the rest, filled by `src/compose.ts` and, in tests, by fakes. Sorted by name. */
export interface WebDeps {
  api: ApiDeps
  apiKeys: ApiKeyStore
  assets: Assets
  blobs: BlobStore
  choices: ShareChoices
  clock: Clock
  /** False when the server cannot read AAC; the recorder then sends WAV. */
  decodesAac: boolean
  drafts: DraftStore
  experiences: ExperienceStore
  frame: CodeFrame
  health: HealthDeps
  limits: Limits
  links: OneTimeLinkStore
  log: Log
  passwords: PasswordHasher
  people: PersonStore
  queue: Pick<JobQueue, 'add'>
  /** The queues, to look at only. Mounted behind a check that an administrator is signed in. */
  queueBoard: RequestHandler
  receive: Receive
  recordingLimits: { seconds: number; bytes: number }
  recordings: RecordingCheck
  secondFactors: SecondFactors
  secrets: Secrets
  /** Signs the cookie of signed-in people. */
  sessionSecret: string
  sessionStore: Store
  site: Site
}
