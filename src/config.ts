import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { type ChatConfig, chatProblems, chatSettings, toChatConfig } from './config-chat.js'
import { url, wholeNumber } from './config-shapes.js'
import { AppError } from './domain/errors.js'

/** The folder that holds package.json, whether this runs as source or compiled under `dist/`. */
export const projectRoot = findProjectRoot(path.dirname(fileURLToPath(import.meta.url)))

const secret = z.string().min(32, 'must be at least 32 characters')

/** Every setting there is; `.env.example` lists the same names. An empty value counts as not set. */
const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  EARSHOT_URL: url(['http', 'https']).optional(),
  EARSHOT_DATA: z.string().default('./data'),
  EARSHOT_MODELS: z.string().default('./models'),
  EARSHOT_SECRET: secret.optional(),
  EARSHOT_FORUM: z.string().default('Your Parent Carer Forum'),
  EARSHOT_CONTACT: z.string().optional(),
  EARSHOT_TRUST_PROXY: wholeNumber(0, 10).default(0),
  EARSHOT_LOG_FILE: z.string().optional(),
  EARSHOT_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  REDIS_URL: url(['redis', 'rediss']).optional(),
  METRICS_TOKEN: secret.optional(),
  TRANSCRIBER: z.enum(['moonshine', 'google', 'whisper']).default('moonshine'),
  MAX_RECORDING_MINUTES: wholeNumber(1, 240).default(60),
  MAX_RECORDING_MB: wholeNumber(1, 500).default(40),
  FFMPEG_PATH: z.string().optional(),
  WHISPER_MODEL: z.string().optional(),
  WHISPER_LANGUAGE: z.string().default('auto'),
  GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
  GOOGLE_PROJECT: z.string().optional(),
  GOOGLE_SPEECH_ENDPOINT: z.string().default('eu-speech.googleapis.com'),
  S3_ENDPOINT: url(['http', 'https']).optional(),
  S3_REGION: z.string().default('eu-west-2'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  ...chatSettings,
  SWEEP_SECONDS: wholeNumber(1, 3600).default(30),
  QUEUE_LOCK_SECONDS: wholeNumber(1, 600).default(30),
  API_CALLS_PER_MINUTE: wholeNumber(1, 10_000_000).default(6000),
})

type Settings = z.infer<typeof settings>

/** What the process was told, typed and checked. The only place that reads the environment. */
export interface Config extends ChatConfig {
  production: boolean
  port: number
  host: string
  /** Public address without a trailing slash; links and cookies follow it. Null until set: then the request's own host is used. */
  publicUrl: string | null
  dataDir: string
  modelDir: string
  /** From `EARSHOT_SECRET`; null means: use, or make, the one in the data folder. */
  secret: string | null
  forumName: string
  /** How parents reach the forum, as it is printed: an e-mail address, a phone number, a place. Null: not told. */
  contact: string | null
  trustProxy: number
  logLevel: Settings['EARSHOT_LOG_LEVEL']
  /** Null: standard output in production, a file in the data folder elsewhere. */
  logFile: string | null
  /** Null means the embedded PostgreSQL in the data folder. */
  databaseUrl: string | null
  /** Null means the queue, sessions and limits live in PostgreSQL. */
  redisUrl: string | null
  metricsToken: string | null
  transcriber: Settings['TRANSCRIBER']
  recordingLimits: { seconds: number; bytes: number }
  ffmpegPath: string | null
  whisper: { model: string; language: string } | null
  google: { credentialsFile: string; project: string | null; endpoint: string } | null
  s3: { endpoint: string | null; region: string; bucket: string; accessKeyId: string; secretAccessKey: string } | null
  sweepSeconds: number
  queueLockSeconds: number
  /** One API key, one process. */
  apiCallsPerMinute: number
}

/**
 * Reads `.env` (what is set in the environment wins) and checks everything.
 * @throws AppError `misconfigured` naming every problem at once
 */
export const loadConfig = (environment: NodeJS.ProcessEnv = process.env, root = projectRoot): Config => {
  const merged = withoutBlanks({ ...readDotEnv(root), ...environment })
  const parsed = settings.safeParse(merged)
  const problems = parsed.success
    ? pairProblems(parsed.data)
    : parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  if (!parsed.success || problems.length > 0) throw misconfigured(problems)
  return toConfig(parsed.data, { root, searchPath: merged.PATH ?? '' })
}

// ---------------------------------------------------------------------------------------------------------------------

const pairProblems = (given: Settings): string[] => {
  const problems: string[] = []
  const needs = (condition: boolean, sentence: string) => condition && problems.push(sentence)
  const production = given.NODE_ENV === 'production'
  needs(
    production && !given.EARSHOT_SECRET,
    'EARSHOT_SECRET must be set in production: a long random text that you keep safe',
  )
  needs(production && !given.DATABASE_URL, 'DATABASE_URL must be set in production: the address of your PostgreSQL')
  needs(
    production && !given.EARSHOT_URL,
    'EARSHOT_URL must be set in production: the address people type, for example https://share.example.org',
  )
  needs(
    given.TRANSCRIBER === 'google' && !given.GOOGLE_APPLICATION_CREDENTIALS,
    'TRANSCRIBER=google needs GOOGLE_APPLICATION_CREDENTIALS: the path of the service account file',
  )
  needs(
    given.TRANSCRIBER === 'whisper' && !given.WHISPER_MODEL,
    'TRANSCRIBER=whisper needs WHISPER_MODEL: the path of a Whisper model file',
  )
  needs(
    Boolean(given.S3_BUCKET) && !(given.S3_ACCESS_KEY_ID && given.S3_SECRET_ACCESS_KEY),
    'S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
  )
  needs(
    !given.S3_BUCKET && Boolean(given.S3_ENDPOINT ?? given.S3_ACCESS_KEY_ID ?? given.S3_SECRET_ACCESS_KEY),
    'S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY need S3_BUCKET: without it recordings would stay on this disk',
  )
  return [...problems, ...chatProblems(given)]
}

const toConfig = (given: Settings, { root, searchPath }: { root: string; searchPath: string }): Config => ({
  production: given.NODE_ENV === 'production',
  port: given.PORT,
  host: given.HOST,
  publicUrl: given.EARSHOT_URL?.replace(/\/+$/, '') ?? null,
  dataDir: path.resolve(root, given.EARSHOT_DATA),
  modelDir: path.resolve(root, given.EARSHOT_MODELS),
  secret: given.EARSHOT_SECRET ?? null,
  forumName: given.EARSHOT_FORUM,
  contact: given.EARSHOT_CONTACT ?? null,
  trustProxy: given.EARSHOT_TRUST_PROXY,
  logLevel: given.EARSHOT_LOG_LEVEL,
  logFile: given.EARSHOT_LOG_FILE ?? null,
  databaseUrl: given.DATABASE_URL ?? null,
  redisUrl: given.REDIS_URL ?? null,
  metricsToken: given.METRICS_TOKEN ?? null,
  transcriber: given.TRANSCRIBER,
  recordingLimits: { seconds: given.MAX_RECORDING_MINUTES * 60, bytes: given.MAX_RECORDING_MB * 1024 * 1024 },
  ffmpegPath: given.FFMPEG_PATH ?? found('ffmpeg', searchPath),
  whisper: given.WHISPER_MODEL
    ? { model: path.resolve(root, given.WHISPER_MODEL), language: given.WHISPER_LANGUAGE }
    : null,
  google: googleOf(given),
  s3: s3Of(given),
  ...toChatConfig(given, {
    dataDir: path.resolve(root, given.EARSHOT_DATA),
    findProgram: name => found(name, searchPath),
  }),
  sweepSeconds: given.SWEEP_SECONDS,
  queueLockSeconds: given.QUEUE_LOCK_SECONDS,
  apiCallsPerMinute: given.API_CALLS_PER_MINUTE,
})

const googleOf = (given: Settings): Config['google'] => {
  if (!given.GOOGLE_APPLICATION_CREDENTIALS) return null
  return {
    credentialsFile: given.GOOGLE_APPLICATION_CREDENTIALS,
    project: given.GOOGLE_PROJECT ?? null,
    endpoint: given.GOOGLE_SPEECH_ENDPOINT,
  }
}

const s3Of = (given: Settings): Config['s3'] => {
  if (!given.S3_BUCKET || !given.S3_ACCESS_KEY_ID || !given.S3_SECRET_ACCESS_KEY) return null
  return {
    endpoint: given.S3_ENDPOINT ?? null,
    region: given.S3_REGION,
    bucket: given.S3_BUCKET,
    accessKeyId: given.S3_ACCESS_KEY_ID,
    secretAccessKey: given.S3_SECRET_ACCESS_KEY,
  }
}

const misconfigured = (problems: string[]): AppError =>
  new AppError(
    'misconfigured',
    ['These settings need putting right:', ...problems.map(line => `  - ${line}`)].join('\n'),
  )

const withoutBlanks = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))

const readDotEnv = (root: string): NodeJS.ProcessEnv => {
  const file = path.join(root, '.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

const found = (program: string, searchPath: string): string | null =>
  searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map(folder => path.join(folder, program))
    .find(file => existsSync(file)) ?? null

function findProjectRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from
  return findProjectRoot(path.dirname(from))
}
