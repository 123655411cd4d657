import type { CodeFrame, Subtheme } from './code-frame.js'
import { done, type Edited, type FrameEdit, refused, type SubthemeWords } from './edit.js'
import { findTheme, withTheme } from './find-code.js'
import { nameTaken } from './name-taken.js'
import { newId } from './new-id.js'

type Adding<Kind extends FrameEdit['kind']> = Omit<Extract<FrameEdit, { kind: Kind }>, 'kind'>

export const addTheme = (frame: CodeFrame, { name, definition, first }: Adding<'add-theme'>): Edited => {
  const problem = nameTaken(frame, name) ?? nameTaken(frame, first.name)
  if (problem) return refused('name', problem)
  const id = newId(frame, name)
  const theme = { id, name, definition, subthemes: [toSubtheme(frame, id, first)] }
  return done({ ...frame, themes: [...frame.themes, theme] })
}

export const addSubtheme = (frame: CodeFrame, { theme, words }: Adding<'add-subtheme'>): Edited => {
  if (!findTheme(frame, theme)) return refused('theme', 'Choose a theme that is in the list')
  const problem = nameTaken(frame, words.name)
  if (problem) return refused('name', problem)
  const added = toSubtheme(frame, theme, words)
  return done(withTheme(frame, theme, one => ({ ...one, subthemes: [...one.subthemes, added] })))
}

// ---------------------------------------------------------------------------------------------------------------------

const toSubtheme = (frame: CodeFrame, theme: string, words: SubthemeWords): Subtheme => ({
  ...words,
  id: newId(frame, words.name, theme),
  services: [],
  yieldsTo: [],
})
