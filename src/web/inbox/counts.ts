import { type Count, type InboxFilter, PILES, type Pile, type Sees } from '../../domain/inbox/inbox-filter.js'
import type { ExperienceStore } from '../../domain/ports.js'

export interface InboxCounts {
  /** On all pages of the list. */
  shown: Count
  /** Of those, the ones that are not made up. */
  matching: Count
  /** All that are not made up, whatever the filter. */
  total: Count
  /** In the safeguarding lane, and so in no list here. */
  withLead: Count
  /** Not yet gone through, and given to whoever asks. */
  mine: Count
  piles: Record<Pile, Count>
}

/** A forum's numbers are of what people really told it: what is made up is shown, marked, and counted apart. */
export const inboxCounts = async (
  experiences: Pick<ExperienceStore, 'count'>,
  filter: InboxFilter,
  { me, sees }: { me: string; sees: Sees },
): Promise<InboxCounts> => {
  const count = (asked: InboxFilter) => experiences.count(asked, { sees })
  const everything: InboxFilter = { lane: 'inbox', includeInvented: filter.includeInvented ?? true }
  const [shown, matching, total, withLead, mine, piles] = await Promise.all([
    count(filter),
    count({ ...filter, includeInvented: false }),
    count({ lane: 'inbox', includeInvented: false }),
    count({ lane: 'safeguarding', includeInvented: filter.includeInvented ?? true }),
    count({ ...everything, ...OPEN, assignee: me }),
    Promise.all(PILES.map(async pile => [pile, await count({ ...everything, pile })] as const)),
  ])
  return { shown, matching, total, withLead, mine, piles: Object.fromEntries(piles) as Record<Pile, Count> }
}

/** Records that nobody has gone through yet. */
export const OPEN = { states: ['received', 'transcribed', 'ready'] } satisfies InboxFilter

/** `1,204`, or `about 240,000` where counting exactly would take too long. */
export const countInWords = ({ n, exact }: Count): string => `${exact ? '' : 'about '}${n.toLocaleString('en-GB')}`
