import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import type { BlobStore } from '../../src/domain/ports.js'

/** Files in a folder. A file is written beside its place, flushed, and renamed: it is there whole or not at all. */
export const createDiskBlobStore = (folder: string): BlobStore => ({
  async put(key, bytes, mimeType) {
    const file = fileOf(folder, key)
    await translating(async () => {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      await writeWhole(file, bytes)
    })
    return { key, mimeType, size: bytes.byteLength, sha256: sha256(bytes) }
  },

  async get(ref) {
    const bytes = await translating(() => readFile(fileOf(folder, ref.key)))
    if (sha256(bytes) !== ref.sha256) throw missing()
    return bytes
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

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Keys are ours, but a key that climbed out of the folder would be a catastrophe: so it is checked all the same. A file that
 * a killed process was in the middle of writing has a key too, so that it can be cleared away.
 */
const fileOf = (folder: string, key: string): string => {
  if (!/^[a-z0-9][a-z0-9/_-]*(\.\d+\.\d+\.part)?$/.test(key)) throw new Error('not a blob key')
  return path.join(folder, ...key.split('/'))
}

const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const beside = `${file}.${process.pid}.${Date.now()}.part`
  try {
    await writeFile(beside, bytes, { mode: 0o600, flush: true })
    await rename(beside, file)
  } catch (error) {
    // On a disk that is full, the half that was written would keep it full.
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

/** Without this a power cut may forget the new name although the bytes are on the disk. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

const missing = (cause?: unknown) =>
  new AppError('recording-missing', 'The recording is no longer where it was kept.', { cause })

const translating = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw missing(error)
    throw new AppError('storage-unavailable', 'The place where recordings are kept cannot be used. Is the disk full?', {
      retryable: true,
      cause: error,
    })
  }
}
