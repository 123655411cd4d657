/** How a text is compared with others to see whether it says the very same. */
export const sameWords = (text: string): string => text.trim().toLowerCase()

/** Texts of one group are never on both sides of a test: those of one person, or copies of each other. */
export const groupOf = ({ text, group }: { text: string; group?: string }, place: number): string => {
  if (group !== undefined) return group
  return isCopied(text) ? sameWords(text) : `text ${place}`
}

// ---------------------------------------------------------------------------------------------------------------------

const TOO_LONG_FOR_CHANCE = 8

/**
 * Whether a text that stands there twice was copied. Many people answer “Nothing”, and more will: to know it again is no cheating.
 * Nobody writes eight words exactly like somebody else.
 */
const isCopied = (text: string): boolean => sameWords(text).split(/\s+/).length >= TOO_LONG_FOR_CHANCE
