import { mkdir } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '../../src/domain/errors.js'
import type { Log } from '../../src/domain/ports.js'
import { type Cluster, checkVersion, initialise, isInitialised, locateCluster } from './cluster.js'
import { type Lease, takeLease } from './lease.js'
import { keptPassword } from './password.js'
import { type Programs, serverPrograms } from './programs.js'
import { runningPort, type ServerChoices, startServer, stopServer } from './server.js'

export interface EmbeddedPostgres {
  /** Connection string of our database; it holds the password. */
  url: string
  /** Stops the server, unless another process of ours still uses it. Close your own connections first. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions extends ServerChoices {
  /** The databases live in `postgres` below it; both are made when missing. */
  dataDir: string
  log: Log
}

/**
 * A PostgreSQL that needs no installation, on loopback, for one machine. A server that already runs on the same data
 * (a second command, or one that a killed Earshot left behind) is used rather than started.
 * @throws AppError in plain words
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { dataDir, log } = options
  await mkdir(dataDir, { recursive: true, mode: 0o755 }).catch(cannotMake(dataDir))
  const password = await keptPassword(dataDir)
  const cluster = await locateCluster(dataDir, password)
  const programs = await serverPrograms(cluster.account)
  if (!isInitialised(cluster)) await initialise(cluster, programs, password)
  await checkVersion(cluster, programs)
  if (cluster.elsewhere)
    log.warn({ folder: cluster.folder }, 'The data folder is closed to the database, so it is kept here')
  const { port, lease } = await enter(cluster, programs, password, options)
  const held = keepHolding(lease, log, () => enter(cluster, programs, password, { ...options, port }))
  return {
    url: urlOf(password, port, DATABASE),
    stop: async () => {
      const alone = await held.giveBack()
      if (alone) await stopServer(cluster, programs)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const DATABASE = 'earshot'

const urlOf = (password: string, port: number, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`

/** The server that was found may be on its way out: then a second try starts a new one. */
const enter = async (
  cluster: Cluster,
  programs: Programs,
  password: string,
  choices: ServerChoices,
): Promise<{ port: number; lease: Lease }> => {
  const attempt = async (patienceMs: number) => {
    const found = await runningPort(cluster)
    const port = found ?? (await startServer(cluster, programs, choices))
    try {
      return { port, lease: await takeLease(urlOf(password, port, 'postgres'), DATABASE, patienceMs) }
    } catch (error) {
      if (!found) await stopServer(cluster, programs)
      throw error
    }
  }
  return attempt(5_000).catch(error => {
    if (error instanceof AppError && !error.retryable) throw error
    return attempt(60_000)
  })
}

/** A server that dies (the system may kill it when memory is short) is started again in its old place. */
const keepHolding = (first: Lease, log: Log, enterAgain: () => Promise<{ lease: Lease }>): Pick<Lease, 'giveBack'> => {
  let current = Promise.resolve(first)
  let stopping = false
  const revive = async (): Promise<Lease> => {
    if (stopping) return first
    log.error({}, 'The built-in database stopped by itself; starting it again')
    const lease = await enterAgain().then(
      entered => entered.lease,
      () => delay(2_000).then(revive),
    )
    return watched(lease)
  }
  const watched = (lease: Lease): Lease => {
    lease.onLost(() => {
      current = revive()
    })
    return lease
  }
  watched(first)
  return {
    giveBack: async () => {
      stopping = true
      return (await current).giveBack()
    },
  }
}

const cannotMake =
  (folder: string) =>
  (cause: unknown): never => {
    throw new AppError(
      'storage-unavailable',
      `The data folder ${folder} could not be made. Set EARSHOT_DATA to a folder you may write to.`,
      { cause },
    )
  }
