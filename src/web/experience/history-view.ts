import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import type { HistoryEntry } from '../../domain/ports.js'
import { inForumTime } from '../dates.js'
import { facetNamer } from './facets.js'
import { REASONS } from './opening.js'

export interface HistoryLine {
  at: string
  iso: string
  what: string
  /** What it was about, in words, or null. */
  about: string | null
  by: string
}

const WHAT: Record<string, string> = {
  received: 'Came in',
  transcribed: 'Heard and written down',
  ready: 'Read, with names hidden',
  failed: 'Could not be done by machine',
  'try-again': 'Asked the machine to try again',
  'typed-words': 'Listened and typed the words',
  'hid-words': 'Hid words that were missed',
  'showed-words': 'Showed words that were hidden by mistake',
  'undid-redaction': 'Took back what was hidden or shown',
  'opened-original': 'Opened the original words',
  'added-to': 'Sent one more message',
  'edited-part': 'Changed a message',
  'withdrew-part': 'Deleted a message',
  'consent-changed': 'Changed what they agreed to',
  'facts-stated': 'Told us more about themselves',
  'accepted-tag': 'Said yes to a theme',
  'rejected-tag': 'Said no to a theme',
  'changed-tag': 'Changed a theme',
  'added-tag': 'Added a theme',
  'set-services': 'Changed the services',
  'set-needs': 'Changed the needs',
  'set-phase': 'Changed the stage',
  'set-area': 'Changed the area',
  'set-sentiment': 'Changed the feeling',
  'set-kind': 'Changed the kind',
  'set-distressing': 'Changed whether it is hard to read',
  assigned: 'Changed who looks at it',
  reviewed: 'Reviewed it',
  reopened: 'Put it back to be reviewed',
  split: 'Split it',
  'split-from': 'Made it from a part of another one',
  merged: 'Closed it: another one tells the same',
  'merged-from': 'Closed another one that tells the same',
  'kept-apart': 'Kept it apart from one that is alike',
  undid: 'Took a step back',
  'safeguarding-raised': 'Raised a safeguarding flag',
  'safeguarding-acknowledged': 'Took the safeguarding case in hand',
  'safeguarding-handed-over': 'Handed the safeguarding case over',
  'safeguarding-told': 'Told somebody about the risk',
  'safeguarding-decided': 'Wrote down what was decided about the risk',
  'safeguarding-closed': 'Closed the safeguarding case',
  'safeguarding-reopened': 'Opened the safeguarding case again',
  'safeguarding-lifted': 'Took the safeguarding flag away',
  'safeguarding-escalated': 'Told others: nobody had acted on the risk',
  noted: 'Wrote a note',
  'removed-note': 'Took a note away',
}

/** What happened to a record, newest first, in plain words. */
export const historyLines = (entries: HistoryEntry[], names: Map<string, string>, frame: CodeFrame): HistoryLine[] =>
  entries
    .map(({ at, by, what, detail = {} }) => ({
      at: inForumTime(at),
      iso: at,
      what: WHAT[what] ?? what,
      about: aboutOf(what, detail, names, frame),
      by: whoOf(by, names),
    }))
    .toReversed()

// ---------------------------------------------------------------------------------------------------------------------

type Detail = NonNullable<HistoryEntry['detail']>

/** Details that a reader understands; what is no code, reason, person or reference is left out. */
const aboutOf = (what: string, detail: Detail, names: Map<string, string>, frame: CodeFrame): string | null => {
  const nameOf = codeNamer(frame)
  const { code, to, value, reason, why, into, from, other, type } = detail
  if (code !== undefined) return [code, ...(to === undefined ? [] : [to])].map(id => nameOf(String(id))).join(' to ')
  if (reason !== undefined) return why === undefined ? reasonOf(String(reason)) : String(why)
  if (to !== undefined) return to === 'nobody' ? 'Nobody' : (names.get(String(to)) ?? 'Somebody who has left')
  if (value !== undefined) return valuesOf(value, facetNamer(frame, what))
  if (type !== undefined) return frame.pii.types.find(({ id }) => id === type)?.name ?? String(type)
  const reference = into ?? from ?? other
  return reference === undefined ? null : String(reference)
}

const valuesOf = (value: Detail[string], nameOf: (id: string) => string): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return String(value).split(' ').filter(Boolean).map(nameOf).join(', ') || 'None'
}

const reasonOf = (reason: string): string | null =>
  Object.hasOwn(REASONS, reason) ? REASONS[reason as keyof typeof REASONS] : null

const whoOf = (by: string, names: Map<string, string>): string => {
  if (by === 'machine') return 'Earshot'
  if (by === 'contributor') return 'The person who shared it'
  return names.get(by) ?? 'Somebody who has left'
}
