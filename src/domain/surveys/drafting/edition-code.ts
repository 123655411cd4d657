/** What the address of an edition looks like: it is read out, typed from posters and printed on sheets. */
export const EDITION_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const LONGEST_CODE = 40

/** Addresses below `/surveys` that are pages of their own. */
const PAGES = ['new', 'import']

export const isFreeForEditions = (code: string): boolean => !PAGES.includes(code)

/**
 * An address out of words: `yearly-survey-2026`.
 * @param taken addresses of other editions
 */
export const codeFor = (words: string, taken: readonly string[]): string => {
  const plain = plainCode(words) || 'survey'
  const isFree = (code: string) => isFreeForEditions(code) && !taken.includes(code)
  if (isFree(plain)) return plain
  let number = 2
  while (!isFree(`${plain}-${number}`)) number++
  return `${plain}-${number}`
}

// ---------------------------------------------------------------------------------------------------------------------

/** Room for a number at the end. */
const ROOM = 4

const plainCode = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .replaceAll(/[\s-]+/g, '-')
    .slice(0, LONGEST_CODE - ROOM)
    .replaceAll(/^-|-$/g, '')
