import { existsSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import type { Cluster } from './cluster.js'
import { freePort } from './free-port.js'
import type { Programs } from './programs.js'
import { runProgram } from './run-program.js'
import { serverOptions } from './settings.js'

export interface ServerChoices {
  /** A fixed port, for a server that must come back where it was. */
  port?: number
  /** PostgreSQL settings beside or instead of ours; no value may hold a blank. */
  settings?: Record<string, string>
}

/** The port of the server that holds this cluster now, or null. A stale note of a dead server is cleared away. */
export const runningPort = async ({ folder }: Cluster): Promise<number | null> => {
  const note = path.join(folder, 'postmaster.pid')
  const lines = (await readFile(note, 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid) return null
  if (isServer(pid)) return port || null
  // PostgreSQL would refuse to start when an unrelated process has got the dead server's number.
  await rm(note, { force: true })
  return null
}

/**
 * Starts the server as a process of its own: it outlives us, so that a killed Earshot finds it again.
 * @returns its port
 * @throws AppError `database-unavailable`
 */
export const startServer = async (cluster: Cluster, programs: Programs, choices: ServerChoices): Promise<number> => {
  const log = path.join(cluster.folder, 'server.log')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await rm(log, { force: true })
    const port = choices.port ?? (await freePort())
    const options = ['-o', serverOptions(port, choices.settings), '-l', log]
    const code = await control(cluster, programs, ['start', '-w', '-t', '120', ...options])
    if (code === 0) return port
    // Another process may have started it, or taken the port, in the same moment.
    const other = await runningPort(cluster)
    if (other) return other
  }
  throw new AppError('database-unavailable', `The built-in database does not start. The reason is in ${log}.`)
}

/** Ends every session, writes everything down and stops. */
export const stopServer = async (cluster: Cluster, programs: Programs): Promise<void> => {
  await control(cluster, programs, ['stop', '-w', '-m', 'fast', '-t', '30'])
}

// ---------------------------------------------------------------------------------------------------------------------

const control = ({ folder, account }: Cluster, { pgCtl }: Programs, args: string[]): Promise<number> =>
  runProgram(pgCtl, [...args, '-D', folder], account)

/** Asks the system's process list where there is one, because process numbers are used again. */
const isServer = (pid: number): boolean => {
  if (!existsSync('/proc/self/cmdline')) return isAlive(pid)
  const [program = ''] = readText(`/proc/${pid}/cmdline`).split('\0')
  return path.basename(program) === 'postgres'
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
