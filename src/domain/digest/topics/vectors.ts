/** A text as a direction: numbers of its words in rising order, with weights whose squares add up to 1. */
export interface Vector {
  terms: number[]
  weights: number[]
}

/** In how many of all texts each word stands. */
export type Commonness = ReadonlyMap<string, number>

/** Words of one text that count, the heaviest: a long letter says no more than this of what it is about. */
const MOST_TERMS = 60

/** Words in more texts than this tell nothing apart, except where there are few texts. */
const COMMONEST = { share: 0.1, atLeast: 100 }

export const commonnessOf = (texts: Iterable<ReadonlySet<string>>): Commonness => {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * Texts weighted by term frequency and inverse document frequency (C. Manning, P. Raghavan and H. Schütze, Introduction to
 * Information Retrieval, 2008, section 6.2). Words that stand in one text only are left out: they bring nothing together.
 * @param all how many texts the commonness was counted in
 */
export const vectorsOf = (texts: readonly string[][], common: Commonness, all: number): Vector[] => {
  const numbers = new Map<string, number>()
  const most = Math.max(COMMONEST.atLeast, all * COMMONEST.share)
  const weigh = ([word, times]: [string, number]): [number, number][] => {
    const texts = common.get(word) ?? 0
    if (texts < 2 || texts > most) return []
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return [[number, (1 + Math.log(times)) * Math.log((1 + all) / (1 + texts))]]
  }
  return texts.map(words => {
    const weighted = [...timesOf(words)].flatMap(weigh).sort(([a, one], [b, other]) => other - one || a - b)
    return unit(weighted.slice(0, MOST_TERMS))
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const timesOf = (words: string[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

const unit = (weighted: [term: number, weight: number][]): Vector => {
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0))
  const inOrder = weighted.toSorted(([one], [other]) => one - other)
  return { terms: inOrder.map(([term]) => term), weights: inOrder.map(([, weight]) => weight / length) }
}
