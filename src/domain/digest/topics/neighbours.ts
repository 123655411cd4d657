import type { Vector } from './vectors.js'

/** The place of another text, and the cosine between the two. */
export type Neighbour = readonly [place: number, likeness: number]

/** Neighbours of one text that are kept: enough to propose what belongs together. */
const MOST_NEIGHBOURS = 30

/** For each text those most like it, if they are at least so like, most alike first. Only pairs that share a word are looked at. */
export const neighboursOf = (vectors: readonly Vector[], least: number): Neighbour[][] => {
  const postings = postingsOf(vectors)
  const likeness = new Float64Array(vectors.length)
  return vectors.map((vector, place) => {
    const touched: number[] = []
    vector.terms.forEach((term, at) => {
      const weight = vector.weights[at] ?? 0
      for (const [other, theirs] of postings[term] ?? []) {
        if (likeness[other] === 0) touched.push(other)
        likeness[other] = (likeness[other] ?? 0) + weight * theirs
      }
    })
    const near = touched.flatMap((other): Neighbour[] => {
      const found = likeness[other] ?? 0
      likeness[other] = 0
      return other !== place && found >= least ? [[other, found]] : []
    })
    return near.sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_NEIGHBOURS)
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const postingsOf = (vectors: readonly Vector[]): Neighbour[][] => {
  const postings: Neighbour[][] = []
  vectors.forEach(({ terms, weights }, place) => {
    terms.forEach((term, at) => {
      const posting = postings[term] ?? []
      posting.push([place, weights[at] ?? 0])
      postings[term] = posting
    })
  })
  return postings
}
