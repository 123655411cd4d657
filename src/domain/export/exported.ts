import type { CodeFrame } from '../code-frame/code-frame.js'
import type { Experience, State } from '../experience.js'
import type { Channel } from '../incoming-message.js'
import type { Note } from '../review/decision.js'
import type { Cell } from './cell.js'

/** A record with what stands beside it, as it is taken out. */
export interface Exported {
  experience: Experience
  /** Oldest first. */
  notes: Note[]
}

/** One column of the table. */
export interface Column {
  /** Never changes its meaning. */
  id: string
  /** First row of the table. No two columns have the same. */
  heading: string
  cell(exported: Exported): Cell
}

/** How things are called by people. */
export interface ExportNames {
  frame: CodeFrame
  /** Names of people by their ids. */
  people: Map<string, string>
  channels: Record<Channel, string>
  states: Record<State, string>
  /** `Polish` for `pl`. */
  languageName(tag: string): string
  /** `21 November 2026 at 10:05 am` */
  inForumTime(iso: string): string
}

/** Never 1 or 0, which whoever learns from the table takes for a theme. */
export const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

/** Several values in one cell. */
export const listed = (values: readonly string[]): string => values.join('; ')

/** A person by name; what a machine did is Earshot's. */
export const whoIs =
  ({ people }: Pick<ExportNames, 'people'>) =>
  (id: string): string =>
    id === 'machine' ? 'Earshot' : (people.get(id) ?? 'somebody who has left')
