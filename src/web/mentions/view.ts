import type { Experience } from '../../domain/experience.js'
import { mayOpen } from '../../domain/may-open.js'
import type { Person } from '../../domain/people.js'
import type { Mention } from '../../domain/review/decision.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'

export interface MentionView {
  reference: string
  href: string
  by: string
  at: string
  iso: string
  /** Null: the record is with the safeguarding lead now, and so is what was noted about it. */
  text: string | null
  seen: string
}

/** @param records those that the mentions are about, in the same order */
export const mentionViews = (
  mentions: Mention[],
  records: (Experience | null)[],
  { me, names }: { me: Person; names: Map<string, string> },
): MentionView[] =>
  mentions.map(({ reference, note }, index) => ({
    reference,
    href: `${paths.experience(reference)}#notes`,
    by: names.get(note.by) ?? 'Somebody who has left',
    at: inForumTime(note.at),
    iso: note.at,
    text: isOpenTo(me, records[index]) ? note.text : null,
    seen: paths.mentionSeen(reference),
  }))

// ---------------------------------------------------------------------------------------------------------------------

const isOpenTo = (me: Person, record: Experience | null = null): boolean => record !== null && mayOpen(me, record)
