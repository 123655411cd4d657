import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Engine } from './engine.js'
import { startPostgres } from './postgres.js'
import { end, lineOf, startProgram } from './program.js'
import { startRedis } from './redis.js'
import { suiteLogFile } from './suite-log.js'

/** The built product in its processes, as production runs it: one web, one worker, engines of their own. */
export interface Installation {
  postgres: Engine
  redis: Engine | null
  url: string
  /** Hands a message to the API with a key that may. */
  send(body: object): Promise<Response>
  /** References of the records that the API lists for this query. */
  list(query: string): Promise<string[]>
  /** Ends the worker without warning (SIGKILL) and starts another. */
  killWorker(): Promise<void>
  remove(): Promise<void>
}

/** Found dead within seconds, so that a test need not wait as long as production may. */
const QUICK = { SWEEP_SECONDS: '3', QUEUE_LOCK_SECONDS: '5', API_CALLS_PER_MINUTE: '1000000' }

export const startInstallation = async ({ withRedis }: { withRedis: boolean }): Promise<Installation> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-crash-'))
  const [postgres, redis] = await Promise.all([startPostgres(), withRedis ? startRedis() : null])
  const environment = {
    ...QUICK,
    DATABASE_URL: postgres.url,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    EARSHOT_DATA: dataDir,
    EARSHOT_LOG_FILE: suiteLogFile,
    PORT: '0',
  }
  const web = startProgram(['dist/src/main.js', 'web'], environment)
  const url = await lineOf(web, /ready: (\S+)/)
  const key = JSON.parse(await lineOf(startProgram(KEY_COMMAND, environment), /(.+)/)).key
  let worker = startProgram(['dist/src/main.js', 'worker'], environment)
  return {
    postgres,
    redis,
    url,
    send: body =>
      fetch(`${url}/api/v1/experiences`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async list(query) {
      const response = await fetch(`${url}/api/v1/experiences?${query}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      const { items } = (await response.json()) as { items: { reference: string }[] }
      return items.map(({ reference }) => reference)
    },
    async killWorker() {
      await end(worker, 'SIGKILL')
      worker = startProgram(['dist/src/main.js', 'worker'], environment)
    },
    async remove() {
      await Promise.all([end(web, 'SIGTERM'), end(worker, 'SIGTERM')])
      await Promise.all([postgres.remove(), redis?.remove(), rm(dataDir, { recursive: true, force: true })])
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const KEY_COMMAND = ['dist/src/cli/main.js', 'key', 'create', '--name', 'crash-test', '--scope', 'intake,read']
