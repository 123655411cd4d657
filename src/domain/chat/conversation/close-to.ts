/**
 * What somebody typed, as it is compared: lower case, without marks and pictures around it, a stretched letter once (`yesss`). A
 * picture alone stays: a thumb is an answer.
 */
export const plainWords = (text: string): string => {
  const plain = withoutMarks(text)
  return /[\p{L}\p{N}]/u.test(plain)
    ? plain
        .replace(/\p{Extended_Pictographic}/gu, '')
        .replace(/ +/g, ' ')
        .trim()
    : plain
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Emoji_Modifier}]|\ufe0f/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[’']/g, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()

/** Words shorter than this must be typed right: `no` is one letter from `now`, `so` and `to`. */
const SHORTEST_FORGIVEN = 4

/** Whether somebody typed one of these words, one small mistake forgiven: a letter wrong, missing, too many, or two swapped. */
export const isOneOf = (typed: string, words: string[]): boolean => {
  const plain = plainWords(typed)
  return plain !== '' && words.some(word => isCloseTo(plain, plainWords(word)))
}

export const isCloseTo = (typed: string, word: string): boolean => {
  if (typed === word) return true
  if (word.length < SHORTEST_FORGIVEN || typed.length < SHORTEST_FORGIVEN) return false
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1) return false
  return isOneMistakeAway(typed, word)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Walks to the first difference and asks whether one mistake explains it: what follows must then be the same. */
const isOneMistakeAway = (typed: string, word: string): boolean => {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  const [typedRest, wordRest] = [typed.slice(at), word.slice(at)]
  return (
    typedRest.slice(1) === wordRest.slice(1) ||
    typedRest.slice(1) === wordRest ||
    typedRest === wordRest.slice(1) ||
    (typedRest[0] === wordRest[1] && typedRest[1] === wordRest[0] && typedRest.slice(2) === wordRest.slice(2))
  )
}
