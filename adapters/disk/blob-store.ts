import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import type { BlobStore } from '../../src/domain/ports.js'
import { intact, recordingMissing, refOf } from '../blobs/intact.js'
import { writeWhole } from './write-whole.js'

/** Files in a folder. A file is written beside its place, flushed, and renamed: it is there whole or not at all. */
export const createDiskBlobStore = (folder: string): BlobStore => ({
  async put(key, bytes, mimeType) {
    const file = fileOf(folder, key)
    await translating(async () => {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      await writeWhole(file, bytes)
    })
    return refOf(key, bytes, mimeType)
  },

  async get(ref) {
    const bytes = await translating(() => readFile(fileOf(folder, ref.key)).catch(unlessGone))
    if (!bytes) throw recordingMissing()
    return intact(bytes, ref)
  },

  async delete(key) {
    await translating(() => rm(fileOf(folder, key), { force: true }))
  },

  async *keysBefore(before) {
    for (const file of await filesUnder(folder)) {
      const changed = await stat(file).catch(() => null)
      if (changed && changed.mtime < before) yield path.relative(folder, file).split(path.sep).join('/')
    }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Keys are ours, but a key that climbed out of the folder would be a catastrophe: so it is checked all the same. A file that
 * a killed process was in the middle of writing has a key too, so that it can be cleared away.
 */
const fileOf = (folder: string, key: string): string => {
  if (!/^[a-z0-9][a-z0-9/_-]*(\.\d+\.\d+\.part)?$/.test(key)) throw new Error('not a blob key')
  return path.join(folder, ...key.split('/'))
}

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

const unlessGone = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

const translating = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw new AppError('storage-unavailable', 'The place where recordings are kept cannot be used. Is the disk full?', {
      retryable: true,
      cause: error,
    })
  }
}
