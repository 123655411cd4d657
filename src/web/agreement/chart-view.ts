import type { Coefficient } from '../../domain/agreement/agreement-on.js'
import { FAIR, STRONG } from '../../domain/agreement/verdict.js'

/** Where the picture begins; the little that lies below is drawn at its edge. It ends at 1, perfect agreement. */
const LOWEST = -0.2

/** A dot for the figure and a line for its range, as places from the left of the picture. */
export interface DotView {
  dot: string
  line: { from: string; to: string } | null
}

/** The bands behind the dots, from left to right. */
export const chartBands = {
  fair: { from: placed(FAIR), width: widthOf(FAIR, STRONG) },
  strong: { from: placed(STRONG), width: widthOf(STRONG, 1) },
  chance: placed(0),
}

/** @returns null where there is no figure to draw */
export const dotView = (coefficient: Coefficient): DotView | null => {
  if (coefficient.value === null) return null
  const { value, interval } = coefficient
  const line = typeof interval === 'string' ? null : { from: placed(interval.low), to: placed(interval.high) }
  return { dot: placed(value), line }
}

// ---------------------------------------------------------------------------------------------------------------------

function shareOf(value: number): number {
  return ((Math.max(value, LOWEST) - LOWEST) / (1 - LOWEST)) * 100
}

function placed(value: number): string {
  return `${shareOf(value).toFixed(1)}%`
}

function widthOf(low: number, high: number): string {
  return `${(shareOf(high) - shareOf(low)).toFixed(1)}%`
}
