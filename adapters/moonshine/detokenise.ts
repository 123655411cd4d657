import llamaTokenizer from 'llama-tokenizer-js'

/** The model's words are Llama's 32,000 SentencePiece pieces; its own marks come after them and are no text. */
export const detokenise = (tokens: number[]): string => {
  const pieces = tokens.filter(token => token < FIRST_MARK)
  return pieces.length === 0 ? '' : llamaTokenizer.decode([BEGIN, ...pieces]).trim()
}

// ---------------------------------------------------------------------------------------------------------------------

const FIRST_MARK = 32_000
const BEGIN = 1
