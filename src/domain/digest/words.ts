import type { Told } from './told.js'
import type { Vocabulary } from './topics/worded.js'
import { type BurstTrend, FEWEST_PEOPLE, type Trend, trendsOf } from './trends.js'
import type { Week } from './week.js'

interface Word {
  /** As people read it; `id` is its stem. */
  word: string
  /** The theme that at least half of this week's messages with it carry, or null. */
  mostly: string | null
  /** Ids of this week's messages with it, one of each person. */
  members: string[]
}

/** Words that people suddenly use, whatever it is about. */
export interface RisingWords {
  rising: (Trend & Word)[]
  bursts: (BurstTrend & Word)[]
}

const MOST_WORDS = 12

/** Whoever uses it, no word is shown that fewer than `FEWEST_PEOPLE` different people use this week: it could be a name that was not hidden. */
export const risingWords = ({ worded, formOf }: Vocabulary, week: Week): RisingWords => {
  const stems = new Map(worded.map(({ told, has }) => [told, has]))
  const says = (one: Told): ReadonlySet<string> => stems.get(one) ?? NOTHING
  const told = worded.map(one => one.told)
  const { rising, bursts } = trendsOf(told, week, says)
  const withWord = <One extends Trend>(trend: One): One & Word => ({
    ...trend,
    word: formOf(trend.id),
    ...saidIn(told.filter(one => one.week === week && says(one).has(trend.id))),
  })
  const shown = <One extends Trend>(trends: One[]): (One & Word)[] =>
    trends
      .filter(({ now }) => now.count >= FEWEST_PEOPLE)
      .slice(0, MOST_WORDS)
      .map(withWord)
  return { rising: shown(rising), bursts: shown(bursts) }
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING: ReadonlySet<string> = new Set()

/** People by whom it is found again that a word still stands: more are not needed. */
const MOST_MEMBERS = 60

const saidIn = (told: Told[]): Pick<Word, 'mostly' | 'members'> => ({
  mostly: themeOfMost(told),
  members: [...new Map(told.map(({ contributor, id }) => [contributor, id])).values()].slice(0, MOST_MEMBERS),
})

const themeOfMost = (told: Told[]): string | null => {
  const counts = new Map<string, number>()
  for (const theme of told.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return most && most[1] * 2 >= told.length ? most[0] : null
}
