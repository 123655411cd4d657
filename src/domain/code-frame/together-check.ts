import { listsNamedIn, parseTogether } from './together.js'

/** What is wrong with a rule for words that stand near each other, a plain sentence, or null. */
export const togetherProblem = (rule: string, wordLists: Record<string, string[]>): string | null => {
  const unknown = listsNamedIn(rule).find(list => wordLists[list] === undefined)
  if (unknown !== undefined) {
    return `There is no word list “${unknown}”. The word lists are ${Object.keys(wordLists).join(', ')}`
  }
  const parts = parseTogether(rule, wordLists)
  return parts.length < 2 || parts.some(choices => choices.length === 0)
    ? `“${rule}” needs words on both sides of a plus sign, with a space before and after it: taxi|bus + late`
    : null
}
