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
export const composeWeb = async (
  parts: Parts,
  chatParts: ChatParts,
): Promise<{ deps: WebDeps; close(): Promise<void> }> => {
  const { config, log, secret, experiences, queue, database } = parts
  const limitsSecret = deriveKey(secret, 'limits').toString('hex')
  const shortLived = openShortLived({ redisUrl: config.redisUrl, pool: database.pool, limitsSecret }, log)
  const { webhooks, watching } = composeWebhooks(parts, chatParts)
  const deps: WebDeps = {
    ...parts,
    ...shortLived,
    get frame() {
      return parts.frame
    },
    api: {
      ...parts,
      get frame() {
        return parts.frame
      },
      authenticateKey: authenticateKey(parts),
      callsPerMinute: config.apiCallsPerMinute,
      largestRecording: config.recordingLimits.bytes,
    },
    answering: composeAnswering(parts),
    assets: loadAssets(projectRoot),
    chats: { whatsapp: config.whatsapp?.driver ?? null, telegram: config.telegram?.mode ?? null },
    get choices() {
      return shareChoices(parts.frame)
    },
    codings: createCodingStore(database.pool),
    decodesAac: config.ffmpegPath !== null,
    directory: chatParts.directory,
    exportFiles,
    frameFiles: { read: readCodeFrame, write: writeCodeFrame },
    health: {
      checkReadiness: checkReadiness({
        pingDatabase: experiences.ping,
        pingQueue: queue.ping,
        pendingMigrations: () => pendingMigrations(parts.databaseUrl),
      }),
      metrics: parts.metrics,
      metricsToken: config.metricsToken,
    },
    invitations: createInvitationStore(database.prisma),
    leaverTicks: createLeaverTickStore(database.prisma),
    lines: chatParts.lineStore,
    laptopKey: createLaptopKey(deriveKey(secret, 'laptops')),
    lineSealer: chatParts.sealer,
    mailer: chatParts.mailer,
    notices: chatParts.notices,
    paperPrint: await composePaperPrint(),
    passwords: createPasswordHasher(),
    peopleRules: createPeopleRulesStore(database.prisma),
    practice: chatParts.chats.practice,
    queueBoard: createQueueBoard(queue.queues, paths.queues()),
    readingLoad: createReadingLoadStore(database.prisma),
    recordingLimits: config.recordingLimits,
    review: composeReview(parts),
    savedViews: createSavedViewStore(database.prisma),
    secondFactors: createSecondFactors(deriveKey(secret, 'second factors')),
    sessionSecret: deriveKey(secret, 'sessions').toString('hex'),
    shippedWordings: chatParts.shippedWordings,
    signIns: createSignInStore(database.prisma),
    site: siteOf(config),
    starterPlaces: await loadStarterPlaces(projectFile('directory', 'starter.yaml')),
    surveyFiles,
    surveyPages: createWordingBook(await loadWordings(projectFile('wordings', 'survey-pages')), []),
    toDos: chatParts.chats.toDos,
    webhooks,
    wordings: chatParts.wordings,
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
