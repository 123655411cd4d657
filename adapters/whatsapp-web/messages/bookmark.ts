import type { Log } from '../../../src/domain/ports.js'
import { openKeptReading } from './kept-reading.js'

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
  const reading = await openKeptReading(folder, log)
  const position = createPosition(lastHeard)
  let troubles = 0

  const beginReading = async (): Promise<Reading> => {
    const kept = reading.kept()
    if (!kept) return NOTHING_TO_READ
    const linkedAt = new Date(kept.linkedAt)
    const since = later(kept.behindSince ? new Date(kept.behindSince) : position.readFrom(), linkedAt)
    const troublesBefore = troubles
    await reading.keep({ ...kept, behindSince: since.toISOString() })
    const finished = async () => {
      if (troubles !== troublesBefore) return
      position.complete()
      await reading.change(({ behindSince: _read, ...rest }) => rest)
    }
    return { since, linkedAt, finished }
  }

  return {
    hasLink: () => reading.kept() !== null,
    async linked(id, at) {
      const account = withoutDevice(id)
      if (reading.kept()?.account !== account) await reading.keep({ account, linkedAt: wholeSecond(at).toISOString() })
    },
    forget: () => reading.keep(null),
    heard: position.heard,
    interrupted: position.interrupted,
    async fellBehind(at) {
      troubles += 1
      await reading.change(kept => ({ ...kept, behindSince: earlier(kept.behindSince, at.toISOString()) }))
    },
    isBehind: () => reading.kept()?.behindSince !== undefined,
    beginReading,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Messages can come a little out of order. */
const OVERLAP_MS = 10 * 60_000

/** How far what was heard is complete. What is heard while something may be missing does not count yet. */
const createPosition = (lastHeard: Date | null) => {
  let newest = lastHeard
  let completeUpTo = lastHeard
  let isComplete = false
  return {
    heard(at: Date) {
      newest = newest ? later(newest, at) : at
      if (isComplete) completeUpTo = newest
    },
    interrupted() {
      isComplete = false
    },
    complete() {
      isComplete = true
      completeUpTo = newest
    },
    readFrom: (): Date => new Date((completeUpTo?.getTime() ?? OVERLAP_MS) - OVERLAP_MS),
  }
}

const NEVER = new Date(8.64e15)
const NOTHING_TO_READ: Reading = { since: NEVER, linkedAt: NEVER, finished: async () => undefined }

const later = (one: Date, other: Date): Date => (one > other ? one : other)

/** Of two times in ISO 8601. */
const earlier = (one: string | undefined, other: string): string => (one !== undefined && one < other ? one : other)

/** Of one account, each link may count as another device: `447700900123:7@c.us`. */
const withoutDevice = (account: string): string => account.replace(/:\d+@/, '@')

/** WhatsApp tells times in whole seconds. */
const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000)
