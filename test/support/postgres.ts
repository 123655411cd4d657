import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../../adapters/embedded-postgres/embedded-postgres.js'
import type { Engine } from './engine.js'
import { suiteLog } from './suite-log.js'

/** Tests never outlive a power cut, and they open many pools. */
const TEST_SETTINGS = { fsync: 'off', max_connections: '200' }

/** A PostgreSQL of its own, in a temporary folder, with an empty database `earshot`. */
export const startPostgres = async (settings: Record<string, string> = TEST_SETTINGS): Promise<Engine> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-test-'))
  // The server's own account has to walk into it when the tests run as root.
  await chmod(dataDir, 0o755)
  const enter = (port?: number) =>
    startEmbeddedPostgres({ dataDir, log: suiteLog, settings, ...(port ? { port } : {}) })
  let server = await enter()
  const { url } = server
  const stop = () => server.stop()
  const start = async () => {
    server = await enter(Number(new URL(url).port))
  }
  return {
    url,
    stop,
    start,
    restart: () => stop().then(start),
    remove: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
