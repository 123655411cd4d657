import { createPasswordHasher } from '../adapters/argon2/password-hasher.js'
import { createQueueBoard } from '../adapters/bull-board/queue-board.js'
import { readCodeFrame, writeCodeFrame } from '../adapters/code-frame-file/load.js'
import { loadStarterPlaces } from '../adapters/directory-file/load.js'
import { exportFiles } from '../adapters/export/export-files.js'
import { createCodingStore } from '../adapters/postgres/agreement/coding-store.js'
import { createSavedViewStore } from '../adapters/postgres/inbox/saved-view-store.js'
import { createInvitationStore } from '../adapters/postgres/people/invitation-store.js'
import { createLeaverTickStore } from '../adapters/postgres/people/leaver-tick-store.js'
import { createPeopleRulesStore } from '../adapters/postgres/people/people-rules-store.js'
import { createSignInStore } from '../adapters/postgres/people/sign-in-store.js'
import { createReadingLoadStore } from '../adapters/postgres/reading-load-store.js'
import { openShortLived } from '../adapters/short-lived/stores.js'
import { surveyFiles } from '../adapters/survey-files/survey-files.js'
import { createLaptopKey } from '../adapters/system/laptop-key.js'
import { deriveKey } from '../adapters/system/secret.js'
import { createSecondFactors } from '../adapters/totp/second-factors.js'
import { loadWordings } from '../adapters/wordings-file/load.js'
import { pendingMigrations } from '../prisma/migrate.js'
import { type Parts, projectFile } from './compose.js'
import { composeAnswering } from './compose-answering.js'
import { type ChatParts, composeWebhooks } from './compose-chats.js'
import { composePaperPrint } from './compose-print.js'
import { composeReview } from './compose-review.js'
import { type Config, projectRoot } from './config.js'
import { shareChoices } from './domain/share-choices.js'
import { createWordingBook } from './domain/wordings/book.js'
import { authenticateKey } from './usecases/api-keys/authenticate-key.js'
import { checkReadiness } from './usecases/check-readiness.js'
import { loadAssets } from './web/assets.js'
import type { WebDeps } from './web/deps.js'
import { paths } from './web/paths.js'

/** What the web side is given. */
export const composeWeb = async (parts: Parts, chatParts: ChatParts) => {
  const { config, log, secret, database } = parts
  const limitsSecret = deriveKey(secret, 'limits').toString('hex')
  const shortLived = openShortLived({ redisUrl: config.redisUrl, pool: database.pool, limitsSecret }, log)
  const { webhooks, watching } = composeWebhooks(parts, chatParts)
  const deps: WebDeps = {
    ...parts,
    ...shortLived,
    ...storesOfPages(parts),
    ...ofChats(chatParts),
    ...guards(parts),
    ...(await shipped()),
    get frame() {
      return parts.frame
    },
    get choices() {
      return shareChoices(parts.frame)
    },
    ...{ exportFiles, surveyFiles, frameFiles: { read: readCodeFrame, write: writeCodeFrame } },
    api: apiOf(parts),
    answering: composeAnswering(parts),
    assets: loadAssets(projectRoot),
    chats: { whatsapp: config.whatsapp?.driver ?? null, telegram: config.telegram?.mode ?? null },
    decodesAac: config.ffmpegPath !== null,
    health: healthOf(parts),
    queueBoard: createQueueBoard(parts.queue.queues, paths.queues()),
    recordingLimits: config.recordingLimits,
    review: composeReview(parts),
    site: siteOf(config),
    webhooks,
  }
  return {
    deps,
    async close() {
      await Promise.all(watching.map(one => one.close()))
      shortLived.close()
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What only pages keep and read. */
const storesOfPages = ({ database }: Parts) => ({
  codings: createCodingStore(database.pool),
  invitations: createInvitationStore(database.prisma),
  leaverTicks: createLeaverTickStore(database.prisma),
  peopleRules: createPeopleRulesStore(database.prisma),
  readingLoad: createReadingLoadStore(database.prisma),
  savedViews: createSavedViewStore(database.prisma),
  signIns: createSignInStore(database.prisma),
})

const ofChats = ({ chats, directory, lineStore, mailer, notices, sealer, shippedWordings, wordings }: ChatParts) => ({
  directory,
  lines: lineStore,
  lineSealer: sealer,
  mailer,
  notices,
  practice: chats.practice,
  shippedWordings,
  toDos: chats.toDos,
  wordings,
})

/** What signing in, and what is kept on a laptop, is guarded with. */
const guards = ({ secret }: Parts) => ({
  laptopKey: createLaptopKey(deriveKey(secret, 'laptops')),
  passwords: createPasswordHasher(),
  secondFactors: createSecondFactors(deriveKey(secret, 'second factors')),
  sessionSecret: deriveKey(secret, 'sessions').toString('hex'),
})

/** Words and places that come with the product. */
const shipped = async () => ({
  paperPrint: await composePaperPrint(),
  starterPlaces: await loadStarterPlaces(projectFile('directory', 'starter.yaml')),
  surveyPages: createWordingBook(await loadWordings(projectFile('wordings', 'survey-pages')), []),
})

const apiOf = (parts: Parts): WebDeps['api'] => ({
  ...parts,
  get frame() {
    return parts.frame
  },
  authenticateKey: authenticateKey(parts),
  callsPerMinute: parts.config.apiCallsPerMinute,
  largestRecording: parts.config.recordingLimits.bytes,
})

const healthOf = ({ config, databaseUrl, experiences, metrics, queue }: Parts): WebDeps['health'] => ({
  checkReadiness: checkReadiness({
    pingDatabase: experiences.ping,
    pingQueue: queue.ping,
    pendingMigrations: () => pendingMigrations(databaseUrl),
  }),
  metrics,
  metricsToken: config.metricsToken,
})

const siteOf = (config: Config) => {
  const { forumName, contact, publicUrl, production, s3, trustProxy, transcriber, chatConsentHours } = config
  return {
    forumName,
    contact,
    publicUrl,
    production,
    trustProxy,
    consentDays: Math.floor(chatConsentHours / 24),
    outsideSpeech: transcriber === 'google' ? 'Google' : null,
    outsideStorage: s3 && (s3.endpoint ? new URL(s3.endpoint).hostname : 'Amazon Web Services'),
  }
}
