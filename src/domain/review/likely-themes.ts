import { type CodeFrame, type Subtheme, subthemesOf } from '../code-frame/code-frame.js'

/** How much one sign says that words are about a theme. Only the order matters. */
const CUE = 3
const YIELDS = 2
const SAME_THEME = 1
const WEAK_CUE = 1
const WORD = 0.25

/** Shorter words stand in every definition. */
const TELLING_LETTERS = 5

/**
 * Other themes that the words may be about, likeliest first: those whose cues stand in the words, that lie beside the one that
 * was found, or that it is often mistaken for. A list for a person to choose from, not a reading.
 * @param words as the machine read them
 * @returns given the theme that is not right, ids of at most `limit` others
 */
export const createLikelyThemes = (frame: CodeFrame, words: string) => {
  const text = ` ${plain(words)} `
  const shown = subthemesOf(frame).map(subtheme => ({ subtheme, score: scoreOf(subtheme, text) }))
  return (codeId: string, { not, limit }: { not: ReadonlySet<string>; limit: number }): string[] => {
    const beside = besides(frame, codeId)
    return shown
      .filter(({ subtheme }) => subtheme.id !== codeId && !not.has(subtheme.id))
      .map(({ subtheme, score }) => ({ id: subtheme.id, score: score + (beside.get(subtheme.id) ?? 0) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
      .map(({ id }) => id)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const scoreOf = ({ cues, weakCues, name, definition }: Subtheme, text: string): number =>
  CUE * standing(cues, text) +
  WEAK_CUE * standing(weakCues, text) +
  WORD * standing(tellingWords(`${name} ${definition}`), text)

const tellingWords = (text: string): string[] => [
  ...new Set(
    plain(text)
      .split(' ')
      .filter(word => word.length >= TELLING_LETTERS),
  ),
]

const standing = (phrases: string[], text: string): number =>
  phrases.filter(phrase => text.includes(` ${plain(phrase)} `)).length

/** Themes that lie near this one in the frame, with what that counts. */
const besides = ({ themes }: CodeFrame, codeId: string): Map<string, number> => {
  const theme = themes.find(({ subthemes }) => subthemes.some(({ id }) => id === codeId))
  const near = new Map((theme?.subthemes ?? []).map(({ id }) => [id, SAME_THEME]))
  const yieldsTo = theme?.subthemes.find(({ id }) => id === codeId)?.yieldsTo ?? []
  for (const id of yieldsTo) near.set(id, YIELDS + (near.get(id) ?? 0))
  return near
}
