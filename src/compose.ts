import path from 'node:path'
import { createRecordingCheck } from '../adapters/audio/recording-check.js'
import { createPostgresEngine, createRedisEngine, type QueueEngine } from '../adapters/bullmq/engine.js'
import { createJobQueue } from '../adapters/bullmq/job-queue.js'
import { checkRedis } from '../adapters/bullmq/redis-fitness.js'
import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { createDiskBlobStore } from '../adapters/disk/blob-store.js'
import { startEmbeddedPostgres } from '../adapters/embedded-postgres/embedded-postgres.js'
import { createFileCheck } from '../adapters/files/file-check.js'
import { createApiKeyStore } from '../adapters/postgres/api-key-store.js'
import { createAuditTrail } from '../adapters/postgres/audit-trail.js'
import { connectDatabase } from '../adapters/postgres/client.js'
import { createCodeFrameStore } from '../adapters/postgres/code-frame/code-frame-store.js'
import { createReadingAgainStore } from '../adapters/postgres/code-frame/reading-again-store.js'
import { createDraftStore } from '../adapters/postgres/draft-store.js'
import { createExperienceStore } from '../adapters/postgres/experience/experience-store.js'
import { createDuplicateStore } from '../adapters/postgres/inbox/duplicate-store.js'
import { createLinkStore } from '../adapters/postgres/people/link-store.js'
import { createPersonStore } from '../adapters/postgres/people/person-store.js'
import { createSafeguardingSettingsStore } from '../adapters/postgres/safeguarding/safeguarding-settings.js'
import { createSafeguardingStore } from '../adapters/postgres/safeguarding/safeguarding-store.js'
import { createPaperStore } from '../adapters/postgres/surveys/paper-store.js'
import { createResponseStore } from '../adapters/postgres/surveys/response-store.js'
import { createSurveyStore } from '../adapters/postgres/surveys/survey-store.js'
import { createMetrics } from '../adapters/prometheus/metrics.js'
import { createSecrets } from '../adapters/secrets/node-secrets.js'
import { chosenTranscriber } from '../adapters/speech/chosen-transcriber.js'
import { createIds } from '../adapters/system/ids.js'
import { deriveKey, loadSecret } from '../adapters/system/secret.js'
import { migrate } from '../prisma/migrate.js'
import { every } from '../workers/repeat.js'
import { transcribePolicy } from '../workers/transcribe.job.js'
import { understandPolicy } from '../workers/understand.job.js'
import { type Config, projectRoot } from './config.js'
import type { BlobStore, Clock, Log, Reader, Transcriber } from './domain/ports.js'
import { createReader } from './domain/reading/create-reader.js'
import { currentReader } from './usecases/code-frame/current-reader.js'
import { createFrameBook, LOOK_EVERY_SECONDS } from './usecases/code-frame/frame-book.js'
import { countReceipts } from './usecases/count-receipts.js'
import { inviteFirstAdministrator } from './usecases/people/invite-first-administrator.js'
import { receiveMessage } from './usecases/receive-message.js'

/** A file that is shipped with the product. */
export const projectFile = (...names: string[]): string => path.join(projectRoot, ...names)

const FRAME_FILE = projectFile('code-frame', 'code-frame.yaml')

const clock: Clock = { now: () => new Date() }

/**
 * Brings the engines up: a database that is there and up to date, and a Redis that is fit, when one is set and answers.
 * @throws AppError in plain words
 */
export const prepareEngines = async (
  config: Config,
  log: Log,
): Promise<{ databaseUrl: string; stop(): Promise<void> }> => {
  const { url, stop } = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log })
  try {
    if (config.redisUrl) await checkRedis(config.redisUrl, log)
    await migrate(url)
    return { databaseUrl: url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Everything that both roles and the command line stand on, connected. */
export type Parts = Awaited<ReturnType<typeof connectParts>>

/** @param databaseUrl of a database that is migrated */
export const connectParts = async (config: Config, log: Log, databaseUrl: string) => {
  const secret = loadSecret(config.secret, config.dataDir)
  const database = connectDatabase(databaseUrl, log)
  const codeFrames = createCodeFrameStore(database.prisma)
  const frames = createFrameBook(await loadCodeFrame(FRAME_FILE), codeFrames)
  await frames.lookAgain()
  const looking = every(LOOK_EVERY_SECONDS, 'looking for a newer code frame', frames.lookAgain, log)
  const engine: QueueEngine = config.redisUrl
    ? createRedisEngine(config.redisUrl, log)
    : createPostgresEngine(databaseUrl)
  const queue = createJobQueue(engine, { transcribe: transcribePolicy, understand: understandPolicy }, { clock, log })
  const experiences = createExperienceStore(database, clock)
  const blobs = await openBlobs(config)
  const recordings = createRecordingCheck(config.recordingLimits)
  const files = createFileCheck(config.recordingLimits.bytes)
  const ids = createIds(deriveKey(secret, 'contributor key'))
  const metrics = createMetrics({ queueStates: queue.states, countByState: experiences.countByState })
  return {
    config,
    log,
    clock,
    secret,
    /** As it counts now; to be asked whenever it is needed. Spreading these parts would keep the frame of that moment. */
    get frame() {
      return frames.current().frame
    },
    frames,
    codeFrames,
    readingAgain: createReadingAgainStore(database, ids),
    currentReader: currentReader(frames),
    database,
    databaseUrl,
    engine,
    queue,
    experiences,
    blobs,
    recordings,
    files,
    ids,
    metrics,
    drafts: createDraftStore(database.prisma),
    duplicates: createDuplicateStore(database),
    receive: countReceipts(receiveMessage({ experiences, blobs, queue, recordings, files, ids, clock, log }), metrics),
    audit: createAuditTrail(database.pool, deriveKey(secret, 'audit log'), clock),
    apiKeys: createApiKeyStore(database.prisma),
    paper: createPaperStore(database.prisma),
    people: createPersonStore(database.prisma, clock),
    responses: createResponseStore(database.prisma, clock),
    links: createLinkStore(database.prisma),
    safeguarding: createSafeguardingStore(database, ids),
    safeguardingSettings: createSafeguardingSettingsStore(database.prisma),
    secrets: createSecrets(),
    surveys: createSurveyStore(database.prisma),
    async close() {
      await looking.close()
      await queue.close()
      await database.close()
    },
  }
}

export const composeTranscriber = (config: Config): Transcriber => chosenTranscriber(config)

/** The machine's reader, on the code frame that we ship. */
export const composeReader = async (): Promise<Reader> => createReader(await loadCodeFrame(FRAME_FILE))

/** For commands that need records or keys: works beside a running server, or without one. */
export const withParts = async <Result>(
  config: Config,
  log: Log,
  work: (parts: Parts) => Promise<Result>,
): Promise<Result> => {
  const engines = await prepareEngines(config, log)
  try {
    const parts = await connectParts(config, log, engines.databaseUrl)
    return await work(parts).finally(parts.close)
  } finally {
    await engines.stop()
  }
}

export const inviteAdministrator = (parts: Parts): Promise<string | null> => inviteFirstAdministrator(parts)()

// ---------------------------------------------------------------------------------------------------------------------

/** Amazon's client is large: it is loaded only where a bucket is set. */
const openBlobs = async ({ s3, dataDir }: Config): Promise<BlobStore> => {
  if (!s3) return createDiskBlobStore(path.join(dataDir, 'files'))
  const { createS3BlobStore } = await import('../adapters/s3/blob-store.js')
  return createS3BlobStore(s3)
}
