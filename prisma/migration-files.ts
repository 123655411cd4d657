import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../src/config.js'

export interface Migration {
  /** The folder's name, such as `0001_first`; names sort in the order of application. */
  name: string
  sql: string
  /** Hex SHA-256 of the file's bytes, as Prisma writes it. */
  checksum: string
}

/** SQL is not compiled, so it is read from the source folder whether this runs as source or from `dist/`. */
export const migrationsFolder = path.join(projectRoot, 'prisma', 'migrations')

/** Every migration of a folder, in the order they must be applied. */
export const readMigrations = async (folder: string): Promise<Migration[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(names.sort().map(name => readMigration(folder, name)))
}

// ---------------------------------------------------------------------------------------------------------------------

const readMigration = async (folder: string, name: string): Promise<Migration> => {
  const bytes = await readFile(path.join(folder, name, 'migration.sql'))
  return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
}
