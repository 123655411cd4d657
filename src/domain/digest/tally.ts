import type { Tally } from './compare.js'
import type { Told } from './told.js'
import { WEEKS_BEFORE, type Week, weeksBetween } from './week.js'

/** What is counted: people, each once a week however much they tell, or messages. */
export type Unit = 'people' | 'messages'

/** How often each thing was said, in a week and in those before it, of all that was heard then. */
export const tallyAll = (
  told: readonly Told[],
  { week, unit, of }: { week: Week; unit: Unit; of: (one: Told) => Iterable<string> },
): Map<string, Tally> => {
  const heard = createCounter()
  const counters = new Map<string, Counter>()
  for (const one of told) {
    const ago = weeksBetween(one.week, week)
    if (ago < 0 || ago > WEEKS_BEFORE) continue
    const who = unit === 'people' ? one.contributor : one.id
    heard.add(ago, who)
    for (const thing of of(one)) counterOf(counters, thing).add(ago, who)
  }
  return new Map([...counters].sort(byName).map(([thing, counter]) => [thing, tallyOf(counter, heard)]))
}

/** The same of one thing. */
export const tallyOne = (
  told: readonly Told[],
  { week, unit, is }: { week: Week; unit: Unit; is: (one: Told) => boolean },
): Tally =>
  tallyAll(told, { week, unit, of: one => (is(one) ? [EVERY, 'it'] : [EVERY]) }).get('it') ??
  noneOf(tallyAll(told, { week, unit, of: () => [EVERY] }).get(EVERY))

// ---------------------------------------------------------------------------------------------------------------------

const EVERY = 'every'

/** Who said it, by how many weeks ago. */
interface Counter {
  add(ago: number, who: string): void
  count(ago: number): number
}

const createCounter = (): Counter => {
  const weeks: Set<string>[] = []
  return {
    add(ago, who) {
      const week = weeks[ago] ?? new Set()
      weeks[ago] = week.add(who)
    },
    count: ago => weeks[ago]?.size ?? 0,
  }
}

const counterOf = (counters: Map<string, Counter>, thing: string): Counter => {
  const counter = counters.get(thing) ?? createCounter()
  counters.set(thing, counter)
  return counter
}

const tallyOf = (counter: Counter, heard: Counter): Tally => {
  const shareAt = (ago: number) => ({ count: counter.count(ago), base: heard.count(ago) })
  return { now: shareAt(0), before: Array.from({ length: WEEKS_BEFORE }, (_, place) => shareAt(place + 1)) }
}

const noneOf = (all: Tally | undefined): Tally => ({
  now: { count: 0, base: all?.now.base ?? 0 },
  before: (all?.before ?? []).map(({ base }) => ({ count: 0, base })),
})

const byName = ([one]: [string, Counter], [other]: [string, Counter]): number => (one < other ? -1 : 1)
