/**
 * A text in pieces that are short enough, cut where it hurts least: between paragraphs, else lines, else words.
 * @param longest UTF-16 units, which is never fewer than the characters that a platform may count
 */
export const inPieces = (text: string, longest: number): string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > longest) {
    const end = cutBefore(rest, longest)
    pieces.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...pieces, rest].filter(piece => piece !== '')
}

// ---------------------------------------------------------------------------------------------------------------------

const cutBefore = (text: string, longest: number): number => {
  // A gap right behind the last letter that fits is a good one too.
  const found = ['\n\n', '\n', ' '].map(gap => text.lastIndexOf(gap, longest)).find(at => at > longest / 2)
  if (found !== undefined) return found
  return isHalfOfAPair(text, longest) ? longest - 1 : longest
}

const isHalfOfAPair = (text: string, at: number): boolean => /^[\uD800-\uDBFF]$/.test(text.charAt(at - 1))
