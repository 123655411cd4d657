import type { CodeFrame, Subtheme } from '../../domain/code-frame/code-frame.js'

/** Stands for "none of the themes" among the boxes to tick. */
export const NONE = 'none'

/** The boxes that stand for what somebody said. */
export const tickedFor = (codes: readonly string[]): readonly string[] => (codes.length > 0 ? codes : [NONE])

/**
 * What can be chosen, theme by theme, with its definition at hand. A theme lies open where some of it is chosen.
 * @param open parts whose themes lie open as well
 */
export const themeGroups = ({ themes }: CodeFrame, chosen: readonly string[], open: readonly string[] = []) =>
  themes.map(({ id, name, definition, subthemes }) => ({
    id,
    name,
    definition,
    open: subthemes.some(part => chosen.includes(part.id) || open.includes(part.id)),
    items: subthemes.map(part => ({
      value: part.id,
      text: part.name,
      hint: { text: part.definition },
      checked: chosen.includes(part.id),
      attributes: { 'data-cues': cueWords(part) },
    })),
  }))

// ---------------------------------------------------------------------------------------------------------------------

/** Words in which people tell of it, each once, so that typing `bus` finds the journey to school. */
const cueWords = ({ cues, weakCues }: Subtheme): string => {
  const words = [...cues, ...weakCues].flatMap(cue => cue.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return [...new Set(words.filter(word => word.length >= SHORTEST_WORD))].join(' ')
}

const SHORTEST_WORD = 3
