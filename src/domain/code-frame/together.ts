/** A `together` rule taken apart: each part is a list of choices, of which one must stand near the others. */
export type Together = string[][]

/**
 * Reads `@waiting + autism|adhd` into its parts, with the word lists put in.
 * A list that is not there counts as empty: `codeFrameProblems` is what reports it.
 */
export const parseTogether = (rule: string, wordLists: Record<string, string[]>): Together =>
  partsOf(rule).map(choices =>
    choices.flatMap(choice => (isList(choice) ? (wordLists[choice.slice(1)] ?? []) : [choice])),
  )

/** The word lists a rule names, without the `@`. */
export const listsNamedIn = (rule: string): string[] =>
  partsOf(rule)
    .flat()
    .filter(isList)
    .map(choice => choice.slice(1))

// ---------------------------------------------------------------------------------------------------------------------

const partsOf = (rule: string): string[][] =>
  rule.split(' + ').map(part =>
    part
      .split('|')
      .map(choice => choice.trim())
      .filter(choice => choice !== ''),
  )

const isList = (choice: string): boolean => choice.startsWith('@')
