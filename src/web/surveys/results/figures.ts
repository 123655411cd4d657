import type { Interval } from '../../../domain/agreement/interval.js'
import { type Share, shareOf, wilsonInterval } from '../../../domain/surveys/results/statistics/share.js'

/** `53 %` */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** `41 to 60 in 100`, the share in which most likely lies what all families would say. */
export const inHundred = ({ low, high }: Interval): string => `${whole(low)} to ${whole(high)} in 100`

/** `+12 points`, `−3 points`: how many more or fewer in a hundred. */
export const pointsApart = (difference: number): string => {
  const points = whole(difference)
  const unit = Math.abs(points) === 1 ? 'point' : 'points'
  return `${signed(points)} ${unit}`
}

/** `+3 to +21` */
export const pointsRange = ({ low, high }: Interval): string => `${signed(whole(low))} to ${signed(whole(high))}`

/** `3.4`, `−0.2` */
export const oneDigit = (value: number): string => trimmed(value.toFixed(1))

/** `+0.4`, `−0.2`, `0.0` */
export const signedDigit = (value: number): string => (/^−|^0\.0$/.test(oneDigit(value)) ? '' : '+') + oneDigit(value)

/** A number as somebody would write it: `12`, `12.5`. */
export const plainNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 1 }).replace('-', '−')

/** A bar with a line for its interval, as places from the left of the picture. */
export interface Bar {
  width: string
  line: { from: string; to: string }
}

export const barOf = (share: Share): Bar => {
  const { low, high } = wilsonInterval(share)
  return { width: placed(shareOf(share)), line: { from: placed(low), to: placed(high) } }
}

// ---------------------------------------------------------------------------------------------------------------------

const whole = (share: number): number => Math.round(share * 100)

const signed = (points: number): string => (points > 0 ? `+${points}` : trimmed(String(points)))

const trimmed = (text: string): string => text.replace(/^-(?=0(\.0)?$)/, '').replace('-', '−')

const placed = (share: number): string => `${(share * 100).toFixed(1)}%`
