import type { Scored } from '../domain/learning/model.js'
import { answerEachLine, type Lines, type WriteLine } from './json-lines.js'

export interface PredictDeps {
  /** @returns how well each label that was learnt fits a text; @throws AppError `misconfigured` without a usable model */
  predictor(folder: string): Promise<(text: string) => Scored[]>
  lines(): Lines
  write: WriteLine
}

/** `earshot classifier predict`: JSON Lines of `{id, text}` in, the labels of each out. @returns the exit code */
export const predictLabels = async (folder: string, { predictor, lines, write }: PredictDeps): Promise<number> => {
  const scoresOf = await predictor(folder)
  return answerEachLine(lines(), write, ({ id, text }) => {
    const scored = scoresOf(text)
    return {
      ...(id === undefined ? {} : { id }),
      labels: scored.filter(({ given }) => given).map(({ label }) => label),
      scores: Object.fromEntries(scored.map(({ label, confidence }) => [label, rounded(confidence)])),
    }
  })
}

// ---------------------------------------------------------------------------------------------------------------------

/** More digits would claim more than is known. */
const rounded = (confidence: number): number => Math.round(confidence * 10_000) / 10_000
