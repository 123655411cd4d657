import type { CodeFrame } from './code-frame.js'
import { done, type Edited, refused, type SubthemeWords } from './edit.js'
import { findSubtheme, findTheme, withSubtheme, withTheme } from './find-code.js'
import { nameTaken } from './name-taken.js'

export const changeTheme = (
  frame: CodeFrame,
  { id, name, definition }: { id: string; name: string; definition: string },
): Edited => {
  if (!findTheme(frame, id)) return refused('name', 'This theme is not in the list any more')
  const problem = nameTaken(frame, name, id)
  return problem ? refused('name', problem) : done(withTheme(frame, id, theme => ({ ...theme, name, definition })))
}

export const changeSubtheme = (frame: CodeFrame, { id, words }: { id: string; words: SubthemeWords }): Edited => {
  const before = findSubtheme(frame, id)
  if (!before) return refused('name', 'This sub-theme is not in the list any more')
  const problem = before.name === words.name ? null : nameTaken(frame, words.name, id)
  return problem ? refused('name', problem) : done(withSubtheme(frame, id, subtheme => ({ ...subtheme, ...words })))
}
