/** The words, in small letters, of a list that stands as plain text for people to read and edit: anything blank parts them. */
export const wordsIn = (list: string): Set<string> => new Set(list.trim().toLowerCase().split(/\s+/))

/** The phrases of such a list: commas and line ends part them. */
export const phrasesIn = (list: string): string[] =>
  list
    .split(/[\n,]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
