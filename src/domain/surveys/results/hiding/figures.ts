/**
 * Figures that hang together by sums, as streams between points: what flows into a point flows out of it. A row of a table is a
 * point, and so is a column; a count flows from its row to its column. What is published stands still; what is hidden could be
 * anything that keeps the sums.
 */
export interface Figure {
  from: number
  to: number
  count: number
  /** The least it can be, as everybody knows. */
  least: number
  hidden: boolean
}

/**
 * Hides as little as it can until this figure could as well be `count`: of all ways round on which the sums keep, the one that
 * costs the least, where a figure costs what it counts.
 * @returns false when there is no such way
 */
export const hideUntilCouldBe = (figures: readonly Figure[], at: number, count: number): boolean => {
  const touched = shiftedTo(figures, at, count)
  for (const place of touched ?? []) {
    const figure = figures[place]
    if (figure) figure.hidden = true
  }
  return touched !== null
}

// ---------------------------------------------------------------------------------------------------------------------

/** One figure that one more or one less of another is made up by. */
interface Move {
  place: number
  change: 1 | -1
}

/** @returns the places of all figures that had to change with it, or null when it cannot be */
const shiftedTo = (figures: readonly Figure[], at: number, count: number): Set<number> | null => {
  const world = figures.map(figure => ({ ...figure, cost: figure.hidden ? 0 : figure.count }))
  const steps = count - (figures[at]?.count ?? count)
  const touched = new Set<number>()
  for (let step = 0; step < Math.abs(steps); step++) {
    const way = cheapestWay(world, at, steps > 0 ? 1 : -1)
    if (!way) return null
    for (const move of way) go(world, move)
    for (const { place } of way) touched.add(place)
  }
  return touched
}

/** What has been hidden once costs nothing more. */
const go = (world: readonly Costing[], { place, change }: Move): void => {
  const figure = world[place]
  if (!figure) return
  figure.count += change
  figure.cost = 0
}

type Costing = Figure & { cost: number }

/** From where the figure's change leaves too much back to where it leaves too little (Bellman and Ford). */
const cheapestWay = (world: readonly Costing[], at: number, change: 1 | -1): Move[] | null => {
  const own = world[at]
  if (!own) return null
  const [start, end] = change === 1 ? [own.to, own.from] : [own.from, own.to]
  const reached = new Map<number, { cost: number; way: Move[] }>([[start, { cost: 0, way: [] }]])
  for (let isNews = true; isNews; ) isNews = spread(world, at, reached)
  return reached.get(end)?.way ?? null
}

/** One round of going on from every point that is reached. @returns whether anything became reachable, or cheaper */
const spread = (
  world: readonly Costing[],
  at: number,
  reached: Map<number, { cost: number; way: Move[] }>,
): boolean => {
  let isNews = false
  for (const [place, figure] of world.entries()) {
    if (place === at) continue
    for (const { from, to, change } of stepsOver(figure)) {
      const here = reached.get(from)
      if (!here) continue
      const cost = here.cost + figure.cost
      if (cost >= (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue
      reached.set(to, { cost, way: [...here.way, { place, change }] })
      isNews = true
    }
  }
  return isNews
}

/** Along a figure it grows, against it it shrinks, but not under its least. */
const stepsOver = ({ from, to, count, least }: Figure): { from: number; to: number; change: 1 | -1 }[] => [
  { from, to, change: 1 },
  ...(count > least ? [{ from: to, to: from, change: -1 as const }] : []),
]
