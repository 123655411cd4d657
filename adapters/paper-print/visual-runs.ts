import bidiFactory, { type Bidi } from 'bidi-js'
import type { FindTypeface, Typeface } from './typefaces.js'

/** Letters of one typeface that are set in one go, from the left. */
export interface Run {
  text: string
  face: Typeface
}

/**
 * The parts of a line as they stand on the paper from left to right: Unicode's bidirectional algorithm, then a new part wherever
 * direction or typeface change. Words that read from the right are parts of their own. What nobody can set is left out.
 */
export const visualRuns = (line: string, find: FindTypeface): Run[] => {
  if (!READS_FROM_RIGHT.test(line)) return inOrder(partsOf(line, () => 0, find))
  const embedding = bidi.getEmbeddingLevels(line, 'rtl')
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels)
  const shown = [...line].every(character => character.length === 1)
    ? [...line].map((character, place) => mirrored.get(place) ?? character).join('')
    : line
  return inOrder(partsOf(shown, place => embedding.levels[place] ?? 0, find))
}

/** Hebrew, Arabic and their forms for presentation. */
export const READS_FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

// ---------------------------------------------------------------------------------------------------------------------

/** Its types are written for another kind of module: what is imported is the function itself. */
const bidi = (bidiFactory as unknown as () => Bidi)()

interface Part extends Run {
  /** Of embedding; odd ones read from the right. */
  level: number
}

const partsOf = (line: string, levelAt: (place: number) => number, find: FindTypeface): Part[] => {
  const parts: Part[] = []
  let place = 0
  for (const character of line) {
    const last = parts.at(-1)
    const level = levelAt(place)
    place += character.length
    const face = find(character, last?.face ?? null)
    if (!face) continue
    if (last && last.face === face && last.level === level && !isBreak(level, last.text, character)) {
      last.text += character
    } else parts.push({ text: character, level, face })
  }
  return parts
}

/** The library that sets them joins words from the left, whichever way they read. */
const isBreak = (level: number, before: string, character: string): boolean =>
  level % 2 === 1 && (character === ' ' || before.endsWith(' '))

/** Rule L2 of Unicode's bidirectional algorithm, for whole parts. */
const inOrder = (parts: Part[]): Run[] => {
  const ordered = [...parts]
  const highest = Math.max(0, ...parts.map(({ level }) => level))
  for (let level = highest; level > 0; level--) reverseFrom(level, ordered)
  return ordered.map(({ text, face }) => ({ text, face }))
}

const reverseFrom = (level: number, parts: Part[]): void => {
  let start = 0
  while (start < parts.length) {
    let end = start
    while ((parts[end]?.level ?? -1) >= level) end++
    if (end > start) parts.splice(start, end - start, ...parts.slice(start, end).reverse())
    start = end + 1
  }
}
