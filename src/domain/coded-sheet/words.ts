/** Names as somebody reads them, the first of them when they are many. */
export const listed = (names: string[]): string => {
  const shown = names.slice(0, MOST_SHOWN).map(name => `“${shortened(name)}”`)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${counted(more)} more` : shown.join(', ')
}

/** `5,488`. */
export const counted = (count: number): string => count.toLocaleString('en-GB')

// ---------------------------------------------------------------------------------------------------------------------

const MOST_SHOWN = 60
const LONGEST_NAME = 80

/** Where a table has no headings, what stands in their place may be a whole letter. */
const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name
