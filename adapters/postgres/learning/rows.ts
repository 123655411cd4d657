import type { LearningRound, ReaderChoice } from '../../../src/domain/learning/corrections/learning-round.js'

export interface RoundRow {
  number: number
  asked_at: Date
  asked_by: string | null
  state: LearningRound['state']
  progress: number
  over_at: Date | null
  frame_version: string
  outcome: LearningRound['outcome']
  kept: boolean
}

export interface ChoiceRow {
  number: number | null
  by: string | null
  at: Date
}

export const toRound = ({ asked_at, asked_by, over_at, frame_version, ...row }: RoundRow): LearningRound => ({
  ...row,
  askedAt: asked_at.toISOString(),
  askedBy: asked_by,
  overAt: over_at?.toISOString() ?? null,
  frameVersion: frame_version,
})

export const toChoice = ({ number, by, at }: ChoiceRow): ReaderChoice => ({ number, by, at: at.toISOString() })
