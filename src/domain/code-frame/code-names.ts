import { type CodeFrame, type RetiredCode, subthemesOf } from './code-frame.js'

/**
 * Names of themes and sub-themes by their ids. One that is not given any more is named with the word "(retired)"; an id of which
 * the frame knows nothing is shown as it is.
 */
export const codeNamer = (frame: CodeFrame): ((id: string) => string) => {
  const names = new Map([
    ...frame.retired.map(code => [code.id, retiredName(code)] as const),
    ...[...frame.themes, ...subthemesOf(frame)].map(({ id, name }) => [id, name] as const),
  ])
  return id => names.get(id) ?? id
}

/**
 * Every code that is meant when somebody asks for this one: itself, what was merged into it, however long ago, and, for a theme,
 * the same for all that stands or stood in it.
 */
export const codesMeant = (frame: CodeFrame, id: string): string[] => {
  const meant = new Set<string>()
  const take = (one: string): void => {
    if (meant.has(one)) return
    meant.add(one)
    for (const next of [...insideOf(frame, one), ...mergedInto(frame, one)]) take(next)
  }
  take(id)
  return [...meant]
}

/** The code that is given today where this one would have been: the end of the chain of those that took its place. */
export const successorOf = ({ retired }: Pick<CodeFrame, 'retired'>, id: string): string => {
  const next = retired.find(code => code.id === id)?.successor
  return next ? successorOf({ retired }, next) : id
}

// ---------------------------------------------------------------------------------------------------------------------

const retiredName = ({ id, name }: RetiredCode): string => `${name || id} (retired)`

const insideOf = ({ themes, retired }: CodeFrame, id: string): string[] => [
  ...themes.filter(theme => theme.id === id).flatMap(theme => theme.subthemes.map(one => one.id)),
  ...retired.filter(code => code.theme === id && code.successor === null).map(code => code.id),
]

const mergedInto = ({ retired }: CodeFrame, id: string): string[] =>
  retired.filter(code => code.successor === id).map(code => code.id)
