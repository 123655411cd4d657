import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { successorOf } from '../../domain/code-frame/code-names.js'
import { type Told, toldBy } from '../../domain/digest/told.js'
import { WEEKS_BEFORE, type Week, weeksFrom } from '../../domain/digest/week.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import { startOfDay } from '../../domain/people/days.js'
import type { ExperienceStore } from '../../domain/ports.js'

export interface GatherToldDeps {
  experiences: Pick<ExperienceStore, 'page'>
  /** As it counts now: to be read while the work is done. */
  frame: Pick<CodeFrame, 'retired'>
}

export interface GatheredTold {
  told: Told[]
  /** There are only messages that are made up for practice. */
  invented: boolean
}

/** Messages at a time: few enough that others get their turn between. */
const AT_A_TIME = 200

/**
 * All that a digest of this week looks at: what is made up only where nothing else is. A theme that was merged into another counts as
 * that one, or the merging would look like a rise.
 */
export const gatherTold =
  (deps: GatherToldDeps) =>
  async (week: Week): Promise<GatheredTold> => {
    const between = { from: startOfDay(weeksFrom(week, -WEEKS_BEFORE)), to: startOfDay(weeksFrom(week, 1)) }
    const all = (filter: InboxFilter) => everyPage(deps, { ...filter, ...between, lane: 'inbox' })
    const real = await all({ includeInvented: false })
    if (real.length > 0) return { told: real, invented: false }
    const madeUp = await all({ includeInvented: true })
    return { told: madeUp, invented: madeUp.length > 0 }
  }

// ---------------------------------------------------------------------------------------------------------------------

const everyPage = async ({ experiences, frame }: GatherToldDeps, filter: InboxFilter): Promise<Told[]> => {
  const asOfToday = (one: Told): Told => ({
    ...one,
    themes: [...new Set(one.themes.map(id => successorOf(frame, id)))],
  })
  const told: Told[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = { limit: AT_A_TIME, briefly: true, wholeRedaction: true, ...(cursor && { cursor }) }
    const { items, nextCursor } = await experiences.page(filter, page)
    told.push(...items.flatMap(record => toldBy(record) ?? []).map(asOfToday))
    cursor = nextCursor
  }
  return told
}
