import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import { type Account, serverAccount } from './account.js'
import type { Programs } from './programs.js'
import { isReachable } from './reachable.js'
import { runProgram } from './run-program.js'
import { makeSharedFolder, SHARED_HOME } from './shared-home.js'

/** A folder of databases, and the account that owns it. */
export interface Cluster {
  folder: string
  account: Account | null
  /** True when the account cannot reach the data folder, so that the databases had to go to another place. */
  elsewhere: boolean
}

/**
 * Where the databases of a data folder are, or would be. The data folder must exist.
 * @param password names the place outside it, so that a data folder that was deleted and made anew starts empty
 */
export const locateCluster = async (dataDir: string, password: string): Promise<Cluster> => {
  const inside = path.join(await realpath(dataDir), 'postgres')
  const account = await serverAccount(inside)
  if (!account || (await isReachable(path.dirname(inside), account)))
    return { folder: inside, account, elsewhere: false }
  const name = createHash('sha256').update(password).digest('hex').slice(0, 12)
  return { folder: path.join(SHARED_HOME, name, 'postgres'), account, elsewhere: true }
}

export const isInitialised = ({ folder }: Cluster): boolean => existsSync(path.join(folder, 'PG_VERSION'))

/**
 * Makes the folder of databases. It appears whole or not at all: a process that dies in the middle leaves no half folder.
 * @throws AppError `storage-unavailable`
 */
export const initialise = async (cluster: Cluster, programs: Programs, password: string): Promise<void> => {
  const { folder, account, elsewhere } = cluster
  if (elsewhere) await makeSharedFolder(path.dirname(folder))
  const draft = await mkdtemp(`${folder}.new-`)
  if (account) await chown(draft, account.uid, account.gid)
  const exitCode = await withPasswordFile(password, account, file => initdb(programs, draft, file, account))
  // Another process may have been quicker; then its folder stands.
  if (exitCode === 0) await rename(draft, folder).catch(() => undefined)
  await rm(draft, { recursive: true, force: true })
  if (!isInitialised(cluster)) throw cannotInitialise(folder)
}

/** @throws AppError `misconfigured` when an older or newer PostgreSQL made the folder */
export const checkVersion = async ({ folder }: Cluster, { majorVersion }: Programs): Promise<void> => {
  const found = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(notOurs)).trim()
  if (found === majorVersion) return
  throw new AppError(
    'misconfigured',
    `The database in ${folder} was made by PostgreSQL ${found}, and this Earshot brings ${majorVersion}. Use the Earshot version that made it, take a backup with it, and restore that backup here.`,
  )
}

// ---------------------------------------------------------------------------------------------------------------------

/** Code-point order with full Unicode case rules, the same on every machine: PostgreSQL's own provider, no system locale. */
const initdb = (programs: Programs, folder: string, passwordFile: string, account: Account | null): Promise<number> =>
  runProgram(
    programs.initdb,
    [
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    account,
  )

const withPasswordFile = async <Result>(
  password: string,
  account: Account | null,
  work: (file: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-'))
  const file = path.join(folder, 'password')
  try {
    await writeFile(file, password, { mode: 0o600 })
    if (account) await Promise.all([folder, file].map(item => chown(item, account.uid, account.gid)))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const cannotInitialise = (folder: string): AppError =>
  new AppError(
    'storage-unavailable',
    `The database could not be set up in ${folder}. Check that the disk has 200 MB free and that you may write there, then start again.`,
  )

const notOurs = (cause: unknown): never => {
  throw new AppError(
    'storage-unavailable',
    'The database belongs to another account of this machine. Start Earshot as the user who started it the first time.',
    { cause },
  )
}
