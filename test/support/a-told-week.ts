import type { ExperienceStore } from '../../src/domain/ports.js'
import { aReadRecord, keepAll } from './some-records.js'

/** The last week that is over where the clock of the tests stands. */
export const TOLD_WEEK = '2026-11-09'

const POOL = [
  'The hydrotherapy pool has shut and Oliver cannot do his exercises now.',
  'They closed the hydrotherapy pool with no notice. Oliver loved it there.',
  'When is the hydrotherapy pool opening again? Nobody says.',
  'No hydrotherapy since summer. The pool is shut and her hips are stiff.',
  'The pool closing has been awful. Hydrotherapy was all that helped.',
  'Why is there money for a car park and not for the hydrotherapy pool',
]

const BUS = 'transport-reliability-safety'
const AT = (weeksAgo: number) => new Date(Date.parse('2026-11-11T10:00:00Z') - weeksAgo * 7 * 86_400_000).toISOString()

const about = (text: string, weeksAgo: number, isBus: boolean, eventCode?: string) =>
  aReadRecord(
    text,
    { receivedAt: AT(weeksAgo), ...(eventCode && { eventCode }) },
    { hidden: { Oliver: '[child]' }, themes: { [isBus ? BUS : 'ehcp-timeliness']: text } },
  )

/** A forum in which, this week, the bus and one event came up, and a pool for which there is no theme. */
export const tellAWeek = async (experiences: ExperienceStore): Promise<void> => {
  const weeks = Array.from({ length: 9 }, (_, ago) => ago)
  const usual = weeks.flatMap(ago =>
    Array.from({ length: 20 }, (_, n) => about(`Message ${n}: we wait for the plan.`, ago, n < (ago === 0 ? 14 : 2))),
  )
  const event = Array.from({ length: 14 }, () =>
    aReadRecord(
      'Told at the fair.',
      { receivedAt: AT(0), eventCode: 'FAIR26' },
      { themes: { 'school-bullying': 'Told' } },
    ),
  )
  const pool = POOL.map(text => aReadRecord(text, { receivedAt: AT(0) }, { hidden: { Oliver: '[child]' } }))
  await keepAll(experiences, [...usual, ...event, ...pool])
}
