import type { Cell } from '../../../domain/export/cell.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { inForumTime } from '../../dates.js'
import { titleOf } from '../edition-title.js'

export interface AboutResults {
  edition: Edition
  forumName: string
  /** Name of who takes it out. */
  by: string
  at: Date
  invented: boolean
}

/** What somebody has to know who is given the table without having made it. */
export const aboutResults = ({ edition, forumName, by, at, invented }: AboutResults): Cell[][] => [
  ['About this file', ''],
  ['Forum', forumName],
  ['Survey', titleOf(edition)],
  ['Taken out', `${inForumTime(at.toISOString())} by ${by}`],
  ...(invented ? [['Please mind', 'All of these answers are made up for practice.']] : []),
  ...LIMITS.map((limit, place) => [place === 0 ? 'What it says' : '', limit]),
]

// ---------------------------------------------------------------------------------------------------------------------

const LIMITS = [
  'These are the answers of those who chose to answer. They may differ from other families.',
  'In tables, numbers from 1 to 4 are hidden, and others where they would give a small number away.',
  'The range is a 95 % interval after Wilson: so far chance alone may carry a figure.',
  'In rows: -6 not asked, -7 wrote something else, -8 could not be read, -9 left blank. No name is hidden in written words.',
]
