import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../adapters/embedded-postgres/free-port.js'
import type { Engine } from './engine.js'

/** As production must run it; a test of our start-up checks overrides a line. */
const SETTINGS = { bind: '127.0.0.1', appendonly: 'yes', save: '', 'maxmemory-policy': 'noeviction' }

/** A Redis of its own, in a temporary folder: append-only file on, nothing evicted. */
export const startRedis = async (settings: Record<string, string> = {}): Promise<Engine> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'earshot-test-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const args = argumentsOf({ ...SETTINGS, dir, port: String(port), ...settings })
  let server = await launch(args, url)
  const stop = () => end(server)
  const start = async () => {
    server = await launch(args, url)
  }
  return {
    url,
    stop,
    start,
    restart: () => stop().then(start),
    remove: async () => {
      await stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const argumentsOf = (settings: Record<string, string>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])

const launch = async (args: string[], url: string): Promise<ChildProcess> => {
  const server = spawn('redis-server', args, { stdio: 'ignore' })
  await once(server, 'spawn')
  await untilItAnswers(url)
  return server
}

const untilItAnswers = async (url: string): Promise<void> => {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: 200 })
  client.on('error', () => undefined)
  while ((await client.ping().catch(() => 'not yet')) !== 'PONG') await delay(50)
  client.disconnect()
}

const end = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}
