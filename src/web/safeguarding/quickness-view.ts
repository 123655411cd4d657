import type { Quickness } from '../../domain/safeguarding/quickness.js'
import { aboutHowLong } from './clock-view.js'
import { LEVEL_NAMES } from './words.js'

/** A stretch of a bar, in hundredths of its width. */
interface Stretch {
  kind: 'in-time' | 'late' | 'waiting'
  x: number
  width: number
}

export interface QuicknessView {
  rows: { name: string; inTime: number; late: number; waiting: number; total: number; median: string }[]
  bars: { name: string; stretches: Stretch[] }[]
  empty: boolean
}

/** The table, and the picture of the same numbers: one bar for each level, as long as it has cases. */
export const quicknessView = (quickness: Quickness[]): QuicknessView => {
  const longest = Math.max(1, ...quickness.map(totalOf))
  return {
    empty: quickness.every(one => totalOf(one) === 0),
    rows: quickness.map(({ level, medianMinutes, ...counts }) => ({
      name: LEVEL_NAMES[level],
      ...counts,
      total: counts.inTime + counts.late + counts.waiting,
      median: medianMinutes === null ? 'None yet' : aboutHowLong(medianMinutes * 60_000),
    })),
    bars: quickness.map(one => ({ name: LEVEL_NAMES[one.level], stretches: stretchesOf(one, 100 / longest) })),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const totalOf = ({ inTime, late, waiting }: Quickness): number => inTime + late + waiting

const stretchesOf = ({ inTime, late, waiting }: Quickness, unit: number): Stretch[] => {
  const stretches: Stretch[] = [
    { kind: 'in-time', x: 0, width: inTime * unit },
    { kind: 'late', x: inTime * unit, width: late * unit },
    { kind: 'waiting', x: (inTime + late) * unit, width: waiting * unit },
  ]
  return stretches.filter(({ width }) => width > 0)
}
