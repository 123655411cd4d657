import type { Choice } from '../question.js'

export const SCALE_IDS = ['agree', 'good', 'easy', 'often', 'satisfied', 'one-to-five'] as const
export type ScaleId = (typeof SCALE_IDS)[number]

/** Scales of five points that everybody knows, from the low end up. */
export const SCALES: Record<ScaleId, readonly string[]> = {
  agree: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  good: ['Very bad', 'Bad', 'Neither good nor bad', 'Good', 'Very good'],
  easy: ['Very hard', 'Hard', 'Neither easy nor hard', 'Easy', 'Very easy'],
  often: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  satisfied: ['Very unhappy', 'Unhappy', 'Neither happy nor unhappy', 'Happy', 'Very happy'],
  'one-to-five': ['1', '2', '3', '4', '5'],
}

/** The points as choices: their ids are their places, so that the same scale is the same wherever it is used. */
export const choicesOfScale = (scale: ScaleId): Choice[] =>
  SCALES[scale].map((text, place) => ({ id: String(place + 1), code: place + 1, text }))

/** Stands beside a scale. */
export const DOES_NOT_APPLY: Choice = { id: 'does-not-apply', code: 9, text: 'Does not apply', beside: true }
