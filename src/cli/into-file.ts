import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** Writes a file that only its owner may read. Under another name until it is whole, so that no half file is taken for it. */
export const intoFile = async (file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  const part = `${file}.part`
  try {
    // Opened first: a stream that opens the file by itself may do so after we have removed it.
    const handle = await open(part, 'w', OWNER_ONLY)
    await pipeline(pieces, handle.createWriteStream())
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const OWNER_ONLY = 0o600
