import type { Experience } from '../../domain/experience.js'
import type { OwnLoad } from '../../usecases/reading-load/own-load.js'
import type { PersonShare } from '../../usecases/reading-load/shared-load.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'
import type { HandOn } from './cover.js'
import { enoughInWords, hardOnes } from './words.js'

/** One person's share, as a line of the table and a bar of the picture. */
export interface ShareRow {
  name: string
  read: number
  hard: number
  room: string
  /** Widths of the two parts of the bar, in hundredths of the longest one. */
  bar: { hard: number; other: number }
}

/** A hard record that waits with the reader. */
export interface WaitingRow {
  reference: string
  href: string
  received: string
  handOn: HandOn | null
}

export interface ReadingLoadView {
  rows: ShareRow[]
  /** `You have opened 3 hard messages in the last 7 days, 1 of them today.` */
  mine: string
  enough: string | null
  support: string
}

export const readingLoadView = (shares: PersonShare[], mine: OwnLoad, support: string): ReadingLoadView => {
  const most = Math.max(1, ...shares.map(({ read }) => read))
  return {
    rows: shares.map(share => rowOf(share, most)),
    mine: `You have opened ${hardOnes(mine.hard)} in the last 7 days, ${mine.hardToday} of them today.`,
    enough: mine.enough && enoughInWords(mine.enough),
    support,
  }
}

export const waitingRow = ({ reference, receivedAt }: Experience, handOn: HandOn | null): WaitingRow => ({
  reference,
  href: paths.experience(reference),
  received: inForumTime(receivedAt),
  handOn,
})

// ---------------------------------------------------------------------------------------------------------------------

const rowOf = ({ person, read, hard, hasRoom }: PersonShare, most: number): ShareRow => ({
  name: person.name,
  read,
  hard,
  room: hasRoom ? 'Has room' : 'Enough for now',
  bar: { hard: (hard / most) * 100, other: ((read - hard) / most) * 100 },
})
