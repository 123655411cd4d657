/** Characters in one message: https://core.telegram.org/bots/api#sendmessage */
const LONGEST = 4096

/**
 * Cuts a text into pieces that fit into one message each: between paragraphs where it can, else between lines, words, and
 * only then anywhere. Nothing but the white space at the cuts is left out.
 */
export const inPieces = (text: string, longest = LONGEST): string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > longest) {
    const cut = cutIn(rest, longest)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest]
}

// ---------------------------------------------------------------------------------------------------------------------

const BETWEEN = ['\n\n', '\n', ' ']

const cutIn = (text: string, longest: number): number => {
  const found = BETWEEN.map(between => text.lastIndexOf(between, longest)).find(at => at > 0)
  if (found !== undefined) return found
  // Between the halves of a surrogate pair there is no cut.
  return /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest
}
