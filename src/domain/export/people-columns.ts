import type { Note } from '../review/decision.js'
import { type Column, type ExportNames, listed, whoIs } from './exported.js'

/** What the people of the forum did with a record, and what they wrote to each other about it. */
export const peopleColumns = (names: ExportNames): Column[] => {
  const who = whoIs(names)
  const inWords = noteInWords(names)
  return [
    { id: 'assignee', heading: 'With', cell: ({ experience: { assignedTo } }) => (assignedTo ? who(assignedTo) : '') },
    { id: 'reviewed-by', heading: 'Reviewed by', cell: ({ experience: { review } }) => (review ? who(review.by) : '') },
    { id: 'reviewed-at', heading: 'Reviewed (UTC)', cell: ({ experience: { review } }) => review?.at ?? '' },
    { id: 'notes', heading: 'Notes', cell: ({ notes }) => notes.map(inWords).join('\n\n') },
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

/** `Ann Lee, 21 November 2026 at 10:05 am, to Bo Ray: I rang her.` */
const noteInWords =
  (names: ExportNames) =>
  ({ by, at, text, mentions }: Note): string => {
    const who = whoIs(names)
    const to = mentions.length > 0 ? `, to ${listed(mentions.map(who))}` : ''
    return `${who(by)}, ${names.inForumTime(at)}${to}: ${text}`
  }
