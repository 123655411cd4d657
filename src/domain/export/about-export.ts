import type { Count } from '../inbox/inbox-filter.js'
import type { Cell } from './cell.js'

/** What somebody has to know who is given the table without having made it. */
export interface AboutExport {
  forumName: string
  /** What the list was narrowed by, in words. */
  shows: string[]
  takenBy: string
  /** In the forum's time. */
  takenAt: string
  /** Messages in the whole inbox, without what is made up. */
  total: Count
  frameVersion: string
}

/**
 * The table's own description, label and text.
 * @param rows records that are in the table
 */
export const aboutRows = (
  { forumName, shows, takenBy, takenAt, total, frameVersion }: AboutExport,
  rows: number,
): Cell[][] => [
  ['About this file', ''],
  ['Forum', forumName],
  ['Shows', shows.join('\n')],
  ['Taken out', `${takenAt} by ${takenBy}`],
  ['Messages in this file', rows],
  ['Messages in the whole inbox', `${total.exact ? '' : 'about '}${total.n}, made-up examples not counted`],
  ['List of themes', `version ${frameVersion}`],
  ...LIMITS.map((limit, place) => [place === 0 ? 'Please mind' : '', limit]),
]

// ---------------------------------------------------------------------------------------------------------------------

const LIMITS = [
  'These are messages of those who chose to tell us. They do not say how often something happens.',
  'Made-up examples say "yes" in the column "Made up for practice". Do not count them.',
  'Names are hidden as far as a machine knows them. Read everything before you show it to anybody.',
  'Quote only from the column "Words that may be quoted". Where it is empty, they did not agree.',
  'Themes are suggestions of a machine until somebody has said so: see the column "Who said so".',
  "A ' before = + - or @ keeps spreadsheets from taking words for a formula. It is not part of the words.",
]
