/**
 * Labels of which exactly one is right for every text. All their scores together, and how long the text is, tell better which one
 * than the surest of them alone: what is a little of each side is neither, and praise is warmer where few words are lost on it.
 */
export interface Choice {
  labels: string[]
  /** By label: how much each label's score, in their order, then the length and then nothing at all speak for it. */
  weights: number[][]
}

/** A text of which it is known which label is right. */
export interface Shown {
  /** By label, from what was learnt from other texts. */
  scores: number[]
  /** How many it has. */
  words: number
  /** The place of the right label. */
  right: number
  /** How many texts it counts for. */
  weight: number
}

/** Learns which label to choose: multinomial logistic regression, by Nesterov's accelerated descent. */
export const learnChoice = (labels: string[], shown: Shown[]): Choice => {
  const rows = shown.map(seenIn)
  const step = 1 / (STEEPEST * sumOf(shown.map(({ weight }, at) => weight * squaresOf(rows[at] ?? []))) + RIDGE)
  let weights = labels.map(() => new Array<number>(labels.length + 2).fill(0))
  let ahead = weights
  for (let round = 1; round <= ROUNDS; round += 1) {
    const pull = pullOf(ahead, rows, shown)
    const next = ahead.map((row, label) => row.map((one, at) => one - step * (pull[label]?.[at] ?? 0)))
    const before = weights
    const push = (round - 1) / (round + 2)
    ahead = next.map((row, label) => row.map((one, at) => one + push * (one - (before[label]?.[at] ?? 0))))
    weights = next
  }
  return { labels, weights }
}

/** @param scores by label, in the order of the choice's labels */
export const choose = ({ labels, weights }: Choice, scores: number[], words: number): string | null => {
  const votes = votesFor(weights, seenIn({ scores, words }))
  return labels[votes.indexOf(Math.max(...votes))] ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const ROUNDS = 300
const RIDGE = 1
/** No row bends the loss more than this times its own squares (Böhning, 1992). */
const STEEPEST = 0.5

const seenIn = ({ scores, words }: Pick<Shown, 'scores' | 'words'>): number[] => [...scores, Math.log(words + 1), 1]

const sumOf = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const squaresOf = (row: number[]): number => sumOf(row.map(one => one * one))

const votesFor = (weights: number[][], row: number[]): number[] => weights.map(ofLabel => voteFor(ofLabel, row))

const voteFor = (weights: number[], row: number[]): number => {
  let vote = 0
  for (let at = 0; at < row.length; at += 1) vote += (weights[at] ?? 0) * (row[at] ?? 0)
  return vote
}

/** Where the loss rises, and how steeply, by weight. */
const pullOf = (weights: number[][], rows: number[][], shown: Shown[]): number[][] => {
  const pull = weights.map(ofLabel => ofLabel.map(weight => RIDGE * weight))
  shown.forEach(({ right, weight }, place) => {
    const row = rows[place] ?? []
    sharesOf(votesFor(weights, row)).forEach((share, label) => {
      const wrong = weight * (share - (label === right ? 1 : 0))
      addTo(pull[label] ?? [], row, wrong)
    })
  })
  return pull
}

const addTo = (sums: number[], row: number[], times: number): void => {
  for (let at = 0; at < row.length; at += 1) sums[at] = (sums[at] ?? 0) + times * (row[at] ?? 0)
}

const sharesOf = (votes: number[]): number[] => {
  const most = Math.max(...votes)
  const powers = votes.map(vote => Math.exp(vote - most))
  const all = sumOf(powers)
  return powers.map(power => power / all)
}
