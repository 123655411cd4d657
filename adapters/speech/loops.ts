type Token = number | string

const LONGEST_PHRASE = 40
const MOST_REPEATS = 5
const SINGLE_TOKEN_REPEATS = 8
const SHORTEST_LOOP = 16

/**
 * Length of the phrase a speech model is stuck in, when its last tokens (or words) are one phrase over and over: five times and 16
 * tokens in all, or one token eight times. Else 0. Fewer repeats are people's own: they do say "no, no, no".
 */
export const loopedPhrase = (tokens: Token[]): number => {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    if (repeats(tokens, length) >= repeatsNeeded(length)) return length
  }
  return 0
}

/** The tokens with a loop at their end cut down to one copy. */
export const withoutLoop = (tokens: number[]): number[] => {
  const length = loopedPhrase(tokens)
  return length === 0 ? tokens : tokens.slice(0, tokens.length - (repeats(tokens, length) - 1) * length)
}

// ---------------------------------------------------------------------------------------------------------------------

const repeatsNeeded = (length: number): number =>
  length === 1 ? SINGLE_TOKEN_REPEATS : Math.max(MOST_REPEATS, Math.ceil(SHORTEST_LOOP / length))

/** How many times the last phrase of this length stands at the end, one copy right after the other. */
const repeats = (tokens: Token[], length: number): number => {
  let same = 0
  while (same + length < tokens.length && tokens.at(-1 - same) === tokens.at(-1 - same - length)) same++
  return tokens.length < length ? 0 : 1 + Math.floor(same / length)
}
