import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'

/**
 * The password of the embedded database: made once, kept in the data folder, readable by its owner only.
 * @throws AppError `storage-unavailable` when another account owns it
 */
export const keptPassword = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, 'database-password')
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (!isAlreadyThere(error)) throw cannotKeep(dataDir, error)
  }
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw cannotKeep(dataDir, error)
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const isAlreadyThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

const cannotKeep = (dataDir: string, cause: unknown): AppError =>
  new AppError(
    'storage-unavailable',
    `You may not read and write in ${dataDir}. Start Earshot as the user who started it the first time, or set EARSHOT_DATA to a folder of your own.`,
    { cause },
  )
