import type { PileProgress } from '../../domain/surveys/paper/pile.js'

export interface ProgressView {
  typed: number
  /** Never less than `typed`, so that the bar has an end. */
  counted: number
  says: string[]
}

/** How far a pile is, as a bar and in words: the bar says nothing that the words do not say. */
export const progressView = ({ typed, counted, begun, toCheck, checked, withdrawn }: PileProgress): ProgressView => ({
  typed,
  counted: Math.max(counted, typed),
  says: [
    `${typed} of ${counted} typed`,
    ...(begun > 0 ? [`${begun} begun and not finished`] : []),
    ...(toCheck > 0 ? [`${checked} of ${toCheck} typed a second time`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} taken back by the family`] : []),
  ],
})
