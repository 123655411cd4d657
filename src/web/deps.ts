import type { DraftStore } from '../domain/draft.js'
import type { Receive } from '../domain/incoming-message.js'
import type { Limits } from '../domain/limits.js'
import type { BlobStore, Clock, ExperienceStore, Log } from '../domain/ports.js'
import type { RecordingCheck } from '../domain/recording-check.js'
import type { Secrets } from '../domain/secrets.js'
import type { ShareChoices } from '../domain/share-choices.js'
import type { ApiDeps } from './api/routes.js'
import type { Assets } from './assets.js'
import type { HealthDeps } from './health/routes.js'

/** What every page may know about the place it runs in. */
export interface Site {
  forumName: string
  /** Public address without a trailing slash, or null: then the request's own host is used. */
  publicUrl: string | null
  production: boolean
  /** How many proxies in front may be believed about the sender's address. */
  trustProxy: number
}

/** All that the web side needs from the rest, filled by `src/compose.ts` and, in tests, by fakes. Sorted by name. */
export interface WebDeps {
  api: ApiDeps
  assets: Assets
  blobs: BlobStore
  choices: ShareChoices
  clock: Clock
  /** False when the server cannot read AAC; the recorder then sends WAV. */
  decodesAac: boolean
  drafts: DraftStore
  experiences: ExperienceStore
  health: HealthDeps
  limits: Limits
  log: Log
  receive: Receive
  recordingLimits: { seconds: number; bytes: number }
  recordings: RecordingCheck
  secrets: Secrets
  site: Site
}
