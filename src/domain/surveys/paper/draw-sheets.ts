import { shuffled } from '../../agreement/seeded-random.js'

/**
 * Which places of a pile a second person types too, drawn before anybody has typed.
 * @param share 0 to 1; of a share over 0 at least one sheet is drawn
 * @returns numbers from 1 to `sheets`, in order
 */
export const drawSheets = (sheets: number, share: number, random: () => number): number[] => {
  const places = Array.from({ length: sheets }, (_, place) => place + 1)
  return shuffled(places, random)
    .slice(0, Math.ceil(sheets * share))
    .toSorted((one, other) => one - other)
}
