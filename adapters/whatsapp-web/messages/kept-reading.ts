import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Log } from '../../../src/domain/ports.js'

const shape = z.object({
  /** The chat id of the linked phone: another phone's old chats are none of ours. */
  account: z.string(),
  linkedAt: z.iso.datetime(),
  /** What was sent since then may not have been heard. */
  behindSince: z.iso.datetime().optional(),
})
export type Kept = z.infer<typeof shape>

/** What is known of the reading of one phone, in a file. Null while no phone is linked. */
export interface KeptReading {
  kept(): Kept | null
  /** Resolves once it is written. It counts at once, and also when it cannot be written. */
  keep(value: Kept | null): Promise<void>
  /** The same, when there is something to change. */
  change(how: (kept: Kept) => Kept): Promise<void>
}

export const openKeptReading = async (folder: string, log: Log): Promise<KeptReading> => {
  const file = path.join(folder, 'reading.json')
  let kept = await read(file)
  let written = Promise.resolve()

  const keep = (value: Kept | null): Promise<void> => {
    kept = value
    written = written
      .then(() => write(file, value))
      .catch(error => log.error({ error }, 'could not note up to where WhatsApp was read'))
    return written
  }

  return {
    kept: () => kept,
    keep,
    change: async how => (kept ? keep(how(kept)) : undefined),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const read = async (file: string): Promise<Kept | null> => {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Written whole or not at all. */
const write = async (file: string, value: Kept | null): Promise<void> => {
  if (!value) return rm(file, { force: true })
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(`${file}.new`, JSON.stringify(value), { mode: 0o600 })
  await rename(`${file}.new`, file)
}
