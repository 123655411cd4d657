import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { startPostgres } from '../test/support/postgres.js'
import { startRedis } from '../test/support/redis.js'
import { type LoadResult, postJson, runLoad } from './load.js'

/**
 * `npm run bench:intake`: requests a second of the JSON intake on both queue engines, each answer given after the commit,
 * beside a bare Express + INSERT measured in the same run on the same database. Best of three rounds; read the ratios.
 */
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 10_000)
const CONNECTIONS = 64
const ROUNDS = 3
/** As in production: every commit reaches the disk. */
const DURABLE = { fsync: 'on' }
const TEXT =
  'We have been waiting over a year for the plan and nobody rings back. He has been out of school since March. '.repeat(
    3,
  )

interface Subject {
  name: string
  port: number
  request(index: number): Buffer
}

interface Measured extends LoadResult {
  name: string
  cpuMilliseconds: number
}

const children: ChildProcess[] = []

/** Starts a program and waits for the line that tells its address. */
const startServer = async (script: string, args: string[], environment: Record<string, string>): Promise<number> => {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /ready: http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]
    if (port) return Number(port)
  }
  throw new Error(`${script} did not start`)
}

const createKey = async (environment: Record<string, string>): Promise<string> => {
  const args = ['dist/src/cli/main.js', 'key', 'create', '--name', `bench-${randomUUID()}`, '--scope', 'intake']
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', chunk => {
    output += chunk
  })
  await once(child, 'close')
  return JSON.parse(output).key
}

const cpuSeconds = async (port: number): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1])
}

const measure = async ({ name, port, request }: Subject): Promise<Measured> => {
  const before = await cpuSeconds(port)
  const result = await runLoad({ port, connections: CONNECTIONS, requests: REQUESTS, request })
  const cpuMilliseconds = ((await cpuSeconds(port)) - before) * (1000 / REQUESTS)
  return { name, cpuMilliseconds, ...result }
}

const earshot = async (name: string, environment: Record<string, string>): Promise<Subject> => {
  const port = await startServer('dist/src/main.js', ['web'], environment)
  const headers = { authorization: `Bearer ${await createKey(environment)}` }
  return {
    name,
    port,
    request: () => postJson('/api/v1/experiences', { externalId: randomUUID(), text: TEXT }, headers),
  }
}

const best = (rounds: Measured[]): Measured =>
  rounds.reduce((a, b) => (b.requestsPerSecond > a.requestsPerSecond ? b : a))

const main = async (): Promise<void> => {
  const [postgres, redis] = await Promise.all([startPostgres(DURABLE), startRedis()])
  const dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-bench-'))
  try {
    const environment = {
      DATABASE_URL: postgres.url,
      EARSHOT_DATA: dataDir,
      PORT: '0',
      API_CALLS_PER_MINUTE: '10000000',
    }
    const subjects: Subject[] = [
      {
        name: 'bare Express + INSERT',
        port: await startServer('dist/bench/floor-server.js', [postgres.url], {}),
        request: () => postJson('/intake', { externalId: randomUUID(), text: TEXT }),
      },
      await earshot('Earshot, PostgreSQL + Redis', { ...environment, REDIS_URL: redis.url }),
      await earshot('Earshot, PostgreSQL alone', environment),
    ]
    const results: Measured[] = []
    for (const subject of subjects) {
      const rounds: Measured[] = []
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(subject))
      results.push(best(rounds))
    }
    print(results)
  } finally {
    for (const child of children) child.kill()
    await Promise.all([postgres.remove(), redis.remove(), rm(dataDir, { recursive: true, force: true })])
  }
}

const print = (results: Measured[]): void => {
  const [floor] = results
  console.table(
    results.map(({ name, requestsPerSecond, p50Milliseconds, p99Milliseconds, cpuMilliseconds, statuses }) => ({
      server: name,
      'requests/s': Math.round(requestsPerSecond),
      'of floor': floor && `${Math.round((requestsPerSecond / floor.requestsPerSecond) * 100)} %`,
      'p50 ms': Number(p50Milliseconds.toFixed(1)),
      'p99 ms': Number(p99Milliseconds.toFixed(1)),
      'CPU ms/request': Number(cpuMilliseconds.toFixed(3)),
      answers: JSON.stringify(statuses),
    })),
  )
}

await main()
