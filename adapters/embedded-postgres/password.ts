import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'

/**
 * The password of the embedded database: made once, kept in the data folder, readable by its owner only.
 * @throws AppError `storage-unavailable` when another account owns it
 */
export const keptPassword = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, 'database-password')
  try {
    if (!existsSync(file)) await writeOnce(file, randomBytes(24).toString('hex'))
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new AppError(
      'storage-unavailable',
      `You may not read and write in ${dataDir}. Start Earshot as the user who started it the first time, or set EARSHOT_DATA to a folder of your own.`,
      { cause },
    )
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The file appears whole, and the first of several processes wins: a link to a name that is taken fails. */
const writeOnce = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, text, { mode: 0o600, flush: true })
  await link(draft, file).catch(unlessThere)
  await rm(draft)
}

const unlessThere = (error: unknown): void => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
