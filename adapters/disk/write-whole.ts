import { open, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file beside its place, flushes and renames it: it is there whole or not at all. Only its owner may read it. */
export const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
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

// ---------------------------------------------------------------------------------------------------------------------

/** Without this a power cut may forget the new name although the bytes are on the disk. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
