import type { CodeFrame } from './code-frame.js'
import { done, type Edited, refused } from './edit.js'
import { findSubtheme, findTheme, themeOf, withTheme } from './find-code.js'

/** Past either end it stays where it is. */
export const move = (frame: CodeFrame, { id, step }: { id: string; step: 'up' | 'down' }): Edited => {
  if (findTheme(frame, id)) return done({ ...frame, themes: swapped(frame.themes, id, step) })
  const theme = themeOf(frame, id)
  if (!theme) return refused('id', 'It is not in the list any more')
  return done(withTheme(frame, theme.id, one => ({ ...one, subthemes: swapped(one.subthemes, id, step) })))
}

export const moveToTheme = (frame: CodeFrame, { id, theme }: { id: string; theme: string }): Edited => {
  const [from, moved] = [themeOf(frame, id), findSubtheme(frame, id)]
  if (!from || !moved) return refused('theme', 'This sub-theme is not in the list any more')
  if (!findTheme(frame, theme)) return refused('theme', 'Choose a theme that is in the list')
  if (from.id === theme) return done(frame)
  if (from.subthemes.length === 1) {
    return refused('theme', `It is the last one in “${from.name}”. Merge the two themes instead`)
  }
  const without = withTheme(frame, from.id, one => ({ ...one, subthemes: one.subthemes.filter(sub => sub.id !== id) }))
  return done(withTheme(without, theme, one => ({ ...one, subthemes: [...one.subthemes, moved] })))
}

// ---------------------------------------------------------------------------------------------------------------------

const swapped = <Code extends { id: string }>(codes: Code[], id: string, step: 'up' | 'down'): Code[] => {
  const at = codes.findIndex(code => code.id === id)
  const one = codes[at]
  const to = step === 'up' ? at - 1 : at + 1
  if (!one || to < 0 || to >= codes.length) return codes
  return codes.toSpliced(at, 1).toSpliced(to, 0, one)
}
