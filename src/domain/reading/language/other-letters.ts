/** Whether a text is in other letters than Latin ones. Families of other scripts write EHCP, SENCO and names of schools in Latin letters. */
export const isInOtherLetters = (text: string): boolean => {
  if (ALL_ASCII.test(text)) return false
  const letters = countOf(text, /\p{L}/gu)
  return countOf(text, /\p{Script=Latin}/gu) < letters * (1 - OTHER_LETTERS)
}

// ---------------------------------------------------------------------------------------------------------------------

const OTHER_LETTERS = 0.2
const ALL_ASCII = /^[\0-~]*$/

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0
