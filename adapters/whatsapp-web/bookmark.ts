import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Log } from '../../src/domain/ports.js'

/** Up to where this driver has read the linked phone. Kept in the session's folder, as it belongs to that phone. */
export interface Bookmark {
  /** A phone was linked, and nobody has unlinked it on `/channels`. */
  hasLink(): boolean
  /** Another phone than last time is read from this moment on; the same one from where we were. */
  linked(account: string, at: Date): Promise<void>
  forget(): Promise<void>
  heard(at: Date): void
  /** From here on something may be missed: what is heard now does not show that everything before it was. */
  interrupted(): void
  /** A message of this time could not be heard. */
  fellBehind(at: Date): Promise<void>
  isBehind(): boolean
  /** What was missed is to be read from `since` on. Until `finished` we count as being behind, also after a crash. */
  beginReading(): Promise<Reading>
}

export interface Reading {
  since: Date
  /** Nothing that is older concerns us, not even when it was changed later. */
  linkedAt: Date
  finished(): Promise<void>
}

/** @param lastHeard when the newest message that is kept was sent; null when there is none */
export const openBookmark = async (folder: string, lastHeard: Date | null, log: Log): Promise<Bookmark> => {
  const file = path.join(folder, 'reading.json')
  let kept = await readKept(file)
  let newest = lastHeard
  let completeUpTo = lastHeard
  let isComplete = false
  let troubles = 0
  let written = Promise.resolve()

  const keep = (changed: Kept | null): Promise<void> => {
    kept = changed
    written = written
      .then(() => writeKept(file, changed))
      .catch(error => log.error({ error }, 'could not note up to where WhatsApp was read'))
    return written
  }

  const readFrom = (linkedAt: Date): Date => {
    if (kept?.behindSince) return later(new Date(kept.behindSince), linkedAt)
    return completeUpTo ? later(new Date(completeUpTo.getTime() - OVERLAP_MS), linkedAt) : linkedAt
  }

  return {
    hasLink: () => kept !== null,
    async linked(id, at) {
      const account = withoutDevice(id)
      if (kept?.account !== account) await keep({ account, linkedAt: wholeSecond(at).toISOString() })
    },
    forget: () => keep(null),
    heard(at) {
      newest = newest ? later(newest, at) : at
      if (isComplete) completeUpTo = newest
    },
    interrupted() {
      isComplete = false
    },
    async fellBehind(at) {
      troubles += 1
      if (!kept || (kept.behindSince && kept.behindSince <= at.toISOString())) return
      await keep({ ...kept, behindSince: at.toISOString() })
    },
    isBehind: () => kept?.behindSince !== undefined,
    async beginReading() {
      const linkedAt = kept ? new Date(kept.linkedAt) : NEVER
      const since = readFrom(linkedAt)
      const troublesBefore = troubles
      if (kept) await keep({ ...kept, behindSince: since.toISOString() })
      const finished = async () => {
        if (!kept || troubles !== troublesBefore) return
        isComplete = true
        completeUpTo = newest
        const { behindSince: _read, ...rest } = kept
        await keep(rest)
      }
      return { since, linkedAt, finished }
    },
  }
}

// -----

const kept = z.object({
  /** The chat id of the linked phone: another phone's old chats are none of ours. */
  account: z.string(),
  linkedAt: z.iso.datetime(),
  behindSince: z.iso.datetime().optional(),
})
type Kept = z.infer<typeof kept>

/** Without a linked phone there is nothing to read. */
const NEVER = new Date(8.64e15)

/** Messages can come a little out of order. */
const OVERLAP_MS = 10 * 60_000

const later = (one: Date, other: Date): Date => (one > other ? one : other)

/** Of one account, each link may count as another device: `447700900123:7@c.us`. */
const withoutDevice = (account: string): string => account.replace(/:\d+@/, '@')

/** WhatsApp tells times in whole seconds. */
const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000)

const readKept = async (file: string): Promise<Kept | null> => {
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Written whole or not at all. */
const writeKept = async (file: string, value: Kept | null): Promise<void> => {
  if (!value) return rm(file, { force: true })
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(`${file}.new`, JSON.stringify(value), { mode: 0o600 })
  await rename(`${file}.new`, file)
}
