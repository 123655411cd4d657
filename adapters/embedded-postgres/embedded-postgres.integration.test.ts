import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { suiteLog } from '../../test/support/suite-log.js'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js'

let dataDir: string
let started: EmbeddedPostgres[]
let children: ChildProcess[]

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-test-'))
  await chmod(dataDir, 0o755)
  started = []
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const server of started) await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

describe('the built-in database', () => {
  test('keeps its data from one start to the next', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
    await first.stop()
    const second = await start()
    expect(await ask(second.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  })

  test('listens on this machine only, and writes every commit to the disk', async () => {
    const { url } = await start()
    expect(await ask(url, SETTINGS)).toEqual([
      { listen: '127.0.0.1', sockets: '', fsync: 'on', commit: 'on', pages: 'on', encoding: 'UTF8' },
    ])
  })

  test('keeps its password in a file that only its owner can read', async () => {
    const { url } = await start()
    const file = path.join(dataDir, 'database-password')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(new URL(url).password).toBe(await readFile(file, 'utf8'))
  })

  test('asks for that password', async () => {
    const { url } = await start()
    await expect(ask(url.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('is shared by processes that start at once, and stops with the last of them', async () => {
    const [first, second] = await Promise.all([start(), start()])
    expect(second.url).toBe(first.url)
    await first.stop()
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(await isAnswering(first.url)).toBe(false)
  })

  test('outlives an Earshot that is killed, and the next one uses it and stops it', async () => {
    const url = await startAndKill()
    const next = await start()
    expect(next.url).toBe(url)
    await next.stop()
    expect(await isAnswering(url)).toBe(false)
  })

  test('is started again on the same port when the system kills it', async () => {
    const { url } = await start()
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS seven')
    process.kill(await serverPid(url), 'SIGKILL')
    expect(await askPatiently(url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  })

  test('starts although an unrelated process has the number of a server that died', async () => {
    const { url, stop } = await start()
    const folder = await dataFolder(url)
    await stop()
    const stranger = spawn('sleep', ['60'])
    children.push(stranger)
    await writeFile(
      path.join(folder, 'postmaster.pid'),
      `${stranger.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`,
    )
    const next = await start()
    expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('works in a data folder that is closed to every other account', async () => {
    await chmod(dataDir, 0o700)
    const { url, stop } = await start()
    const folder = await dataFolder(url)
    expect(await isAnswering(url)).toBe(true)
    await stop()
    await rm(path.dirname(folder), { recursive: true, force: true })
  })

  test('starts empty when the data folder was deleted, even one that was closed', async () => {
    const folders = []
    for (const round of [1, 2]) {
      await mkdir(dataDir, { recursive: true, mode: 0o700 })
      await chmod(dataDir, 0o700)
      const { url, stop } = await start()
      await ask(url, `CREATE TABLE only_in_round_${round} AS SELECT 1`)
      expect(await ask(url, `SELECT 1 FROM pg_class WHERE relname LIKE 'only_in_round%'`)).toHaveLength(1)
      folders.push(await dataFolder(url))
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    }
    for (const folder of folders) await rm(path.dirname(folder), { recursive: true, force: true })
  })

  test('says in plain words that another PostgreSQL made the folder', async () => {
    const { url, stop } = await start()
    const folder = await dataFolder(url)
    await stop()
    await writeFile(path.join(folder, 'PG_VERSION'), '12\n')
    await expect(start()).rejects.toThrow(/made by PostgreSQL 12, and this Earshot brings 18/)
  })

  test('says in plain words that the kept password is not the right one', async () => {
    const { url, stop } = await start()
    const note = path.join(await dataFolder(url), 'postmaster.pid')
    await stop()
    await writeFile(path.join(dataDir, 'database-password'), 'guess')
    await expect(start()).rejects.toThrow(/Put back the file database-password/)
    expect(existsSync(note)).toBe(false)
  })

  test('says in plain words that the data folder cannot be made', async () => {
    const file = path.join(dataDir, 'a-file')
    await writeFile(file, '')
    await expect(startEmbeddedPostgres({ dataDir: path.join(file, 'data'), log: suiteLog })).rejects.toThrow(
      /Set EARSHOT_DATA to a folder you may write to/,
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const SETTINGS = `SELECT current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS sockets,
  current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
  current_setting('full_page_writes') AS pages, current_setting('server_encoding') AS encoding`

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: suiteLog })
  started.push(server)
  return server
}

/** A process of its own starts the database on the same folder and is killed without a chance to stop it. */
async function startAndKill(): Promise<string> {
  const module = fileURLToPath(new URL('embedded-postgres.ts', import.meta.url))
  const script = `import { runnerImport } from 'vite'
    const { module } = await runnerImport(${JSON.stringify(module)})
    const log = { info() {}, warn() {}, error() {} }
    const { url } = await module.startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log })
    process.stdout.write(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [url] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return String(url)
}

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  const answer = await client.query(sql).finally(() => client.end())
  return answer.rows
}

async function askPatiently(url: string, sql: string): Promise<unknown[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const rows = await ask(url, sql).catch(() => null)
    if (rows) return rows
    await delay(100)
  }
  throw new Error('the database did not come back')
}

const isAnswering = (url: string): Promise<boolean> =>
  ask(url, 'SELECT 1').then(
    () => true,
    () => false,
  )

async function dataFolder(url: string): Promise<string> {
  const [row] = await ask(url, `SELECT current_setting('data_directory') AS folder`)
  return String(Object(row).folder)
}

async function serverPid(url: string): Promise<number> {
  const note = await readFile(path.join(await dataFolder(url), 'postmaster.pid'), 'utf8')
  return Number(note.split('\n')[0])
}
