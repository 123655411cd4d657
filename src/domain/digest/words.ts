import type { Told } from './told.js'
import type { Vocabulary } from './topics/worded.js'
import { type BurstTrend, type Trend, trendsOf } from './trends.js'
import type { Week } from './week.js'

interface Word {
  /** As people read it; `id` is its stem. */
  word: string
  /** The theme that at least half of this week's messages with it carry, or null. */
  mostly: string | null
}

/** Words that people suddenly use, whatever it is about. */
export interface RisingWords {
  rising: (Trend & Word)[]
  bursts: (BurstTrend & Word)[]
}

const MOST_WORDS = 12

export const risingWords = ({ worded, formOf }: Vocabulary, week: Week): RisingWords => {
  const stems = new Map(worded.map(({ told, has }) => [told, has]))
  const says = (one: Told): ReadonlySet<string> => stems.get(one) ?? NOTHING
  const told = worded.map(one => one.told)
  const { rising, bursts } = trendsOf(told, week, says)
  const withWord = <One extends Trend>(trend: One): One & Word => ({
    ...trend,
    word: formOf(trend.id),
    mostly: themeOfMost(told.filter(one => one.week === week && says(one).has(trend.id))),
  })
  return { rising: rising.slice(0, MOST_WORDS).map(withWord), bursts: bursts.slice(0, MOST_WORDS).map(withWord) }
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING: ReadonlySet<string> = new Set()

const themeOfMost = (told: Told[]): string | null => {
  const counts = new Map<string, number>()
  for (const theme of told.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return most && most[1] * 2 >= told.length ? most[0] : null
}
