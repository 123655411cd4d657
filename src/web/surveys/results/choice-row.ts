import { type Share, shareOf, wilsonInterval } from '../../../domain/surveys/results/statistics/share.js'
import { type Bar, barOf, inHundred, percent } from './figures.js'

/** A row of a table of which each has a bar. */
export interface ChoiceRow {
  text: string
  /** Null: hidden. */
  count: string | null
  share: string
  range: string
  bar: Bar | null
  href: string | null
}

export const countRow = (text: string, share: Share, href: string | null): ChoiceRow => ({
  text,
  count: String(share.count),
  share: percent(shareOf(share)),
  range: inHundred(wilsonInterval(share)),
  bar: barOf(share),
  href,
})
