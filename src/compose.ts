import path from 'node:path'
import { createRecordingCheck } from '../adapters/audio/recording-check.js'
import { createPostgresEngine, createRedisEngine, type QueueEngine } from '../adapters/bullmq/engine.js'
import { createJobQueue } from '../adapters/bullmq/job-queue.js'
import { checkRedis } from '../adapters/bullmq/redis-fitness.js'
import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { createDiskBlobStore } from '../adapters/disk/blob-store.js'
import { startEmbeddedPostgres } from '../adapters/embedded-postgres/embedded-postgres.js'
import { createFileCheck } from '../adapters/files/file-check.js'
import { loadShippedReader } from '../adapters/learned-model/shipped-reader.js'
import { connectDatabase } from '../adapters/postgres/client.js'
import { createMetrics } from '../adapters/prometheus/metrics.js'
import { createSecrets } from '../adapters/secrets/node-secrets.js'
import { chosenTranscriber } from '../adapters/speech/chosen-transcriber.js'
import { createIds } from '../adapters/system/ids.js'
import { deriveKey, loadSecret } from '../adapters/system/secret.js'
import { migrate } from '../prisma/migrate.js'
import { every } from '../workers/repeat.js'
import { transcribePolicy } from '../workers/transcribe.job.js'
import { understandPolicy } from '../workers/understand.job.js'
import { openStores } from './compose-stores.js'
import { type Config, projectRoot } from './config.js'
import type { BlobStore, Clock, Log, Reader, Transcriber } from './domain/ports.js'
import { createLearnedReader } from './domain/reading/learned/learned-reader.js'
import { currentReader } from './usecases/code-frame/current-reader.js'
import { createFrameBook, LOOK_EVERY_SECONDS } from './usecases/code-frame/frame-book.js'
import { countReceipts } from './usecases/count-receipts.js'
import { createLearntBook } from './usecases/learning/learnt-book.js'
import { inviteFirstAdministrator } from './usecases/people/invite-first-administrator.js'
import { receiveMessage } from './usecases/receive-message.js'

/** A file that is shipped with the product. */
export const projectFile = (...names: string[]): string => path.join(projectRoot, ...names)

const FRAME_FILE = projectFile('code-frame', 'code-frame.yaml')
export const SHIPPED_READER = projectFile('shipped-reader')

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
  const ids = createIds(deriveKey(secret, 'contributor key'))
  const stores = openStores({ database, ids, clock, auditKey: deriveKey(secret, 'audit log') })
  const frames = createFrameBook(await loadCodeFrame(FRAME_FILE), stores.codeFrames)
  await frames.lookAgain()
  const learnt = createLearntBook(await loadShippedReader(SHIPPED_READER), stores.learning)
  await learnt.lookAgain()
  const looking = [
    every(LOOK_EVERY_SECONDS, 'looking for a newer code frame', frames.lookAgain, log),
    every(LOOK_EVERY_SECONDS, 'looking for what was learnt', learnt.lookAgain, log),
  ]
  const engine = engineOf(config, log, databaseUrl)
  const queue = createJobQueue(engine, { transcribe: transcribePolicy, understand: understandPolicy }, { clock, log })
  const taking = { ...stores, ...(await openFiles(config)), queue, ids, clock, log }
  const metrics = createMetrics({ queueStates: queue.states, countByState: stores.experiences.countByState })
  return {
    ...taking,
    config,
    secret,
    /** As it counts now; to be asked whenever it is needed. Spreading these parts would keep the frame of that moment. */
    get frame() {
      return frames.current().frame
    },
    frames,
    learnt,
    currentReader: currentReader({ frames, learnt }),
    database,
    databaseUrl,
    engine,
    metrics,
    receive: countReceipts(receiveMessage(taking), metrics),
    secrets: createSecrets(),
    async close() {
      await Promise.all(looking.map(one => one.close()))
      await queue.close()
      await database.close()
    },
  }
}

export const composeTranscriber = (config: Config): Transcriber => chosenTranscriber(config)

/** The machine's reader as we ship it: on our code frame, with what was learnt from the seed corpus. */
export const composeReader = async (): Promise<Reader> =>
  createLearnedReader(await loadCodeFrame(FRAME_FILE), await loadShippedReader(SHIPPED_READER))

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

const engineOf = ({ redisUrl }: Config, log: Log, databaseUrl: string): QueueEngine =>
  redisUrl ? createRedisEngine(redisUrl, log) : createPostgresEngine(databaseUrl)

/** Where recordings and files are kept, and what may come in there. */
const openFiles = async (config: Config) => ({
  blobs: await openBlobs(config),
  recordings: createRecordingCheck(config.recordingLimits),
  files: createFileCheck(config.recordingLimits.bytes),
})

/** Amazon's client is large: it is loaded only where a bucket is set. */
const openBlobs = async ({ s3, dataDir }: Config): Promise<BlobStore> => {
  if (!s3) return createDiskBlobStore(path.join(dataDir, 'files'))
  const { createS3BlobStore } = await import('../adapters/s3/blob-store.js')
  return createS3BlobStore(s3)
}
