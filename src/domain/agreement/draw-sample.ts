import type { Drawing } from './coding-round.js'
import { seededRandom, shuffled } from './seeded-random.js'

/** A record that may be drawn, with the themes that it has so far. */
export interface Candidate {
  id: string
  codes: readonly string[]
}

/** Draws records; the same from the same candidates with the same seed, in whatever order they come. */
export const drawSample = (
  candidates: readonly Candidate[],
  { method, size, seed }: Pick<Drawing, 'method' | 'size' | 'seed'>,
): string[] => {
  const random = seededRandom(seed)
  const inOrder = [...candidates].sort((one, other) => (one.id < other.id ? -1 : 1))
  const mixed = shuffled(inOrder, random)
  if (method === 'random') return mixed.slice(0, size).map(({ id }) => id)
  // Mixed again, so that nobody can tell from an item's place why it was drawn.
  return shuffled(drawEvenly(mixed, size), random)
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_THEME = ''

/** One of each theme in turn, the rarest first, until there are enough. Records without a theme take their turn as well. */
const drawEvenly = (mixed: readonly Candidate[], size: number): string[] => {
  const drawn = new Set<string>()
  let piles = pilesOf(mixed)
  while (drawn.size < size && piles.length > 0) {
    piles = piles.map(pile => pile.filter(id => !drawn.has(id))).filter(pile => pile.length > 0)
    for (const [id] of piles) if (id !== undefined && drawn.size < size) drawn.add(id)
  }
  return [...drawn]
}

const pilesOf = (mixed: readonly Candidate[]): string[][] => {
  const piles = new Map<string, string[]>()
  for (const { id, codes } of mixed) {
    for (const code of codes.length > 0 ? codes : [NO_THEME]) piles.set(code, [...(piles.get(code) ?? []), id])
  }
  return [...piles].sort(byRarity).map(([, pile]) => pile)
}

const byRarity = ([one, first]: [string, string[]], [other, second]: [string, string[]]): number =>
  first.length - second.length || (one < other ? -1 : 1)
