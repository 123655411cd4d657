/**
 * What was just done, in the words of a page that was come back to: `?done=saved` after a redirect.
 * @param asked whatever the address holds
 * @returns null when it is nothing that this page says
 */
export const doneIn = (words: Readonly<Record<string, string>>, asked: unknown): string | null =>
  typeof asked === 'string' && Object.hasOwn(words, asked) ? (words[asked] ?? null) : null
