import path from 'node:path'
import { createPasswordHasher } from '../adapters/argon2/password-hasher.js'
import { createRecordingCheck } from '../adapters/audio/recording-check.js'
import { createQueueBoard } from '../adapters/bull-board/queue-board.js'
import { createPostgresEngine, createRedisEngine, type QueueEngine } from '../adapters/bullmq/engine.js'
import { createJobListener } from '../adapters/bullmq/job-listener.js'
import { createJobQueue } from '../adapters/bullmq/job-queue.js'
import { checkRedis } from '../adapters/bullmq/redis-fitness.js'
import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { createDiskBlobStore } from '../adapters/disk/blob-store.js'
import { startEmbeddedPostgres } from '../adapters/embedded-postgres/embedded-postgres.js'
import { createFileCheck } from '../adapters/files/file-check.js'
import { createApiKeyStore } from '../adapters/postgres/api-key-store.js'
import { connectDatabase } from '../adapters/postgres/client.js'
import { createDraftStore } from '../adapters/postgres/draft-store.js'
import { createExperienceStore } from '../adapters/postgres/experience-store.js'
import { createLinkStore } from '../adapters/postgres/link-store.js'
import { createPersonStore } from '../adapters/postgres/person-store.js'
import { createMetrics } from '../adapters/prometheus/metrics.js'
import { createPatientReader } from '../adapters/reader-process/patient-reader.js'
import { createSecrets } from '../adapters/secrets/node-secrets.js'
import { openShortLived } from '../adapters/short-lived/stores.js'
import { chosenTranscriber } from '../adapters/speech/chosen-transcriber.js'
import { createIds } from '../adapters/system/ids.js'
import { deriveKey, loadSecret } from '../adapters/system/secret.js'
import { createSecondFactors } from '../adapters/totp/second-factors.js'
import { migrate, pendingMigrations } from '../prisma/migrate.js'
import { every } from '../workers/repeat.js'
import { runJob } from '../workers/run-job.js'
import { startWorkers } from '../workers/start.js'
import { transcribeJob, transcribePolicy } from '../workers/transcribe.job.js'
import { understandJob, understandPolicy } from '../workers/understand.job.js'
import { type Config, projectRoot } from './config.js'
import type { BlobStore, Clock, Log, Reader, RunningWorker, Transcriber } from './domain/ports.js'
import { createReader } from './domain/reading/create-reader.js'
import { shareChoices } from './domain/share-choices.js'
import { authenticateKey } from './usecases/authenticate-key.js'
import { checkReadiness } from './usecases/check-readiness.js'
import { countReceipts } from './usecases/count-receipts.js'
import { forgetOldDrafts } from './usecases/forget-old-drafts.js'
import { inviteFirstAdministrator } from './usecases/invite-first-administrator.js'
import { receiveMessage } from './usecases/receive-message.js'
import { recordFailure } from './usecases/record-failure.js'
import { retryUnavailable } from './usecases/retry-unavailable.js'
import { clearAway, sweep } from './usecases/sweep.js'
import { loadAssets } from './web/assets.js'
import type { WebDeps } from './web/deps.js'
import { paths } from './web/paths.js'

const FRAME_FILE = path.join(projectRoot, 'code-frame', 'code-frame.yaml')

const clock: Clock = { now: () => new Date() }

/** A recording that is being heard when we stop is finished within this time, or handed over to whoever works next. */
const HANDOVER_MS = 10_000

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

/** @param databaseUrl of a database that is migrated or will be before anything is asked of it */
export const connectParts = async (config: Config, log: Log, databaseUrl: string) => {
  const secret = loadSecret(config.secret, config.dataDir)
  const frame = await loadCodeFrame(FRAME_FILE)
  const database = connectDatabase(databaseUrl, log)
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
    frame,
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
    receive: countReceipts(receiveMessage({ experiences, blobs, queue, recordings, files, ids, clock, log }), metrics),
    apiKeys: createApiKeyStore(database.prisma),
    people: createPersonStore(database.prisma),
    links: createLinkStore(database.prisma),
    secrets: createSecrets(),
    async close() {
      await queue.close()
      await database.close()
    },
  }
}

/** What the web side is given. */
export const composeWeb = (parts: Parts): { deps: WebDeps; close(): void } => {
  const { config, log, secret, experiences, queue, database, frame } = parts
  const limitsSecret = deriveKey(secret, 'limits').toString('hex')
  const shortLived = openShortLived({ redisUrl: config.redisUrl, pool: database.pool, limitsSecret }, log)
  const deps: WebDeps = {
    ...parts,
    ...shortLived,
    api: {
      ...parts,
      authenticateKey: authenticateKey(parts),
      callsPerMinute: config.apiCallsPerMinute,
      largestRecording: config.recordingLimits.bytes,
    },
    assets: loadAssets(projectRoot),
    choices: shareChoices(frame),
    decodesAac: config.ffmpegPath !== null,
    health: {
      checkReadiness: checkReadiness({
        pingDatabase: experiences.ping,
        pingQueue: queue.ping,
        pendingMigrations: () => pendingMigrations(parts.databaseUrl),
      }),
      metrics: parts.metrics,
      metricsToken: config.metricsToken,
    },
    passwords: createPasswordHasher(),
    queueBoard: createQueueBoard(queue.queues, paths.queues()),
    recordingLimits: config.recordingLimits,
    secondFactors: createSecondFactors(deriveKey(secret, 'second factors')),
    sessionSecret: deriveKey(secret, 'sessions').toString('hex'),
    site: siteOf(config),
  }
  return { deps, close: shortLived.close }
}

/** Starts the workers and the sweep. */
export const composeWorkers = (parts: Parts): RunningWorker => {
  const { config, log, experiences, blobs, queue, drafts } = parts
  const transcriber = composeTranscriber(config)
  const reader = createPatientReader(createReader(parts.frame), { frameFile: FRAME_FILE })
  const workers = startWorkers(
    createJobListener(parts.engine, { log, lockSeconds: config.queueLockSeconds }),
    [transcribeJob({ experiences, blobs, queue, transcriber, clock }), understandJob({ experiences, reader, clock })],
    runJob({
      countStart: experiences.countStart,
      forgetStarts: experiences.forgetStarts,
      recordFailure: recordFailure({ experiences, clock }),
      log,
      metrics: parts.metrics,
    }),
  )
  const forget = () => forgetOldDrafts({ blobs, clock, drafts })
  const sweeping = {
    experiences,
    blobs,
    queue,
    clock,
    log,
    forgetOldDrafts: forget,
    lostAfterSeconds: config.sweepSeconds,
  }
  const timers = [
    every(config.sweepSeconds, 'sweep', sweep(sweeping), log),
    every(3600, 'clearing away', clearAway(sweeping), log),
    every(3600, 'trying again', retryUnavailable(parts), log),
  ]
  return {
    async close() {
      const closeEngines = () => Promise.all([transcriber.close(), reader.close()])
      const handOver = setTimeout(closeEngines, HANDOVER_MS)
      await Promise.all([...timers, workers].map(running => running.close()))
      clearTimeout(handOver)
      await closeEngines()
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

const siteOf = ({ forumName, contact, publicUrl, production, s3, trustProxy, transcriber }: Config) => ({
  forumName,
  contact,
  publicUrl,
  production,
  trustProxy,
  outsideSpeech: transcriber === 'google' ? 'Google' : null,
  outsideStorage: s3 && (s3.endpoint ? new URL(s3.endpoint).hostname : 'Amazon Web Services'),
})
