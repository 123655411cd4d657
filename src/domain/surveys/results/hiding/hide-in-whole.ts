import { type Figure, hideUntilCouldBe } from './figures.js'
import { FEWEST, isSmall } from './small.js'

/**
 * Which parts of a whole to hide, where the whole itself is known: every small part, and as many others that nobody can work it
 * out by subtraction: whatever is hidden for being small could then be any number from 1 to 4.
 * @param linked parts that would give away something that is hidden elsewhere
 * @returns null when no part may be shown, not even that it is 0
 */
export const hideInWhole = (
  counts: readonly number[],
  linked: (place: number) => boolean = () => false,
): boolean[] | null => {
  const figures = counts.map((count, place): Figure => {
    const hidden = isSmall(count) || linked(place)
    return { from: WHOLE, to: count > 0 || hidden ? PARTS : WHOLE, count, least: Math.min(count, 1), hidden }
  })
  const toProtect = figures.flatMap(({ hidden }, place) => (hidden ? [place] : []))
  const isSafe = toProtect.every(place =>
    wanted(counts[place] ?? 0).every(count => hideUntilCouldBe(figures, place, count)),
  )
  return isSafe ? figures.map(({ hidden }) => hidden) : null
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is 0 flows nowhere: nothing can be made up by it. */
const [WHOLE, PARTS] = [0, 1]

/** What a hidden part must be able to be. One that is large and hidden because of another must move as far as that one. */
const wanted = (count: number): number[] =>
  isSmall(count) ? [1, FEWEST - 1] : [Math.max(Math.min(count, 1), count - FEWEST + 2), count + FEWEST - 2]
