import type { PileProgress } from '../../domain/surveys/paper/pile.js'

export type PileStep = 'type' | 'second' | 'settle' | 'close'

interface Standing {
  progress: PileProgress
  /** Sheets that wait for the second entry of whoever looks. */
  toCheck: number
  /** Sheets on which the two entries differ and nobody has decided yet. */
  differing: number
}

/** What whoever looks does best with an open pile; null: others have to type sheets a second time first. */
export const nextStep = ({ progress, toCheck, differing }: Standing): PileStep | null => {
  if (progress.typed < progress.counted || progress.begun > 0) return 'type'
  if (toCheck > 0) return 'second'
  if (differing > 0) return 'settle'
  return progress.checked < progress.toCheck ? null : 'close'
}
