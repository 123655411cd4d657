import type { HistoryEntry } from '../../domain/ports.js'
import { inForumTime } from '../dates.js'

export interface HistoryLine {
  at: string
  iso: string
  what: string
  by: string
}

const WHAT: Record<string, string> = {
  received: 'Came in',
  transcribed: 'Heard and written down',
  ready: 'Read, with names hidden',
  failed: 'Could not be done by machine',
  'try-again': 'Asked the machine to try again',
  'typed-words': 'Listened and typed the words',
  'opened-original': 'Opened the original words',
  'added-to': 'Sent one more message',
  'edited-part': 'Changed a message',
  'withdrew-part': 'Deleted a message',
  'consent-changed': 'Changed what they agreed to',
  'facts-stated': 'Told us more about themselves',
}

/** What happened to a record, oldest first, in plain words. */
export const historyLines = (entries: HistoryEntry[], names: Map<string, string>): HistoryLine[] =>
  entries.map(({ at, by, what }) => ({ at: inForumTime(at), iso: at, what: WHAT[what] ?? what, by: whoOf(by, names) }))

// ---------------------------------------------------------------------------------------------------------------------

const whoOf = (by: string, names: Map<string, string>): string => {
  if (by === 'machine') return 'Earshot'
  if (by === 'contributor') return 'The person who shared it'
  return names.get(by) ?? 'Somebody who has left'
}
