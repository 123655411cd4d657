import type { FindTypeface, Weight } from './typefaces.js'
import { type Run, visualRuns } from './visual-runs.js'

export interface Letters {
  size: number
  weight: Weight
}

export interface SetLine {
  /** As it is read. */
  text: string
  runs: (Run & { width: number })[]
  width: number
}

/** A text in its lines. */
export interface SetText {
  letters: Letters
  lines: SetLine[]
  /** From the top of the first line to the top of what comes after. */
  height: number
  width: number
}

export interface Typesetter {
  /** Breaks a text into lines no wider than this. A word that is wider is broken. */
  set(text: string, letters: Letters, width: number): SetText
  /** Of the widest word. */
  widestWord(text: string, letters: Letters): number
}

/**
 * @param lead height of a line by the size of its letters
 * @param measure width of letters of one typeface
 */
export const createTypesetter = (
  find: FindTypeface,
  lead: number,
  measure: (run: Run, letters: Letters) => number,
): Typesetter => {
  const lineOf = (text: string, letters: Letters): SetLine => {
    const runs = visualRuns(text, find).map(run => ({ ...run, width: measure(run, letters) }))
    return { text, runs, width: runs.reduce((total, run) => total + run.width, 0) }
  }
  const widthOf = (text: string, letters: Letters) => lineOf(text, letters).width
  return {
    set(text, letters, width) {
      const fits = (line: string) => widthOf(line, letters) <= width
      // A space at the end of a line keeps its last word from running into the next when the text is read out or copied.
      const lines = brokenLines(text, fits).map((line, place, all) =>
        lineOf(place < all.length - 1 || text.endsWith(' ') ? `${line} ` : line, letters),
      )
      return {
        letters,
        lines,
        height: lines.length * letters.size * lead,
        width: Math.max(0, ...lines.map(line => line.width)),
      }
    },
    widestWord: (text, letters) => Math.max(0, ...text.split(/\s+/).map(word => widthOf(word, letters))),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const brokenLines = (text: string, fits: (line: string) => boolean): string[] =>
  text
    .trim()
    .split(/\n+/)
    .flatMap(paragraph =>
      wrapped(
        paragraph.split(/\s+/).flatMap(word => pieces(word, fits)),
        fits,
      ),
    )

const wrapped = (words: string[], fits: (line: string) => boolean): string[] => {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word that fits on no line, in pieces that do. */
const pieces = (word: string, fits: (line: string) => boolean): string[] => {
  if (fits(word)) return [word]
  const parts: string[] = []
  for (const { segment } of GRAPHEMES.segment(word)) {
    const longer = (parts.at(-1) ?? '') + segment
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer
    else parts.push(segment)
  }
  return parts
}

const GRAPHEMES = new Intl.Segmenter()
