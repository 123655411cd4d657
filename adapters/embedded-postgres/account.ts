import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { AppError } from '../../src/domain/errors.js'

/** The operating system's account that the database server runs under. */
export interface Account {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it under their own account, which `null` stands for; root
 * hands it to whoever owns the data already, else to the account `postgres`, which is made when it is missing.
 * @throws AppError `misconfigured` when root has no such account and cannot make one
 */
export const serverAccount = async (clusterFolder: string): Promise<Account | null> => {
  if (userInfo().uid !== 0) return null
  const owner = await stat(clusterFolder).catch(() => null)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return accountNamed('postgres').catch(makeAccount)
}

// ---------------------------------------------------------------------------------------------------------------------

const run = promisify(execFile)

const accountNamed = async (name: string): Promise<Account> => {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(option => run('id', [option, name])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}

const makeAccount = async (): Promise<Account> => {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
    return await accountNamed('postgres')
  } catch (cause) {
    throw new AppError(
      'misconfigured',
      'The database may not run as root, and an account for it could not be made. Start Earshot as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}
