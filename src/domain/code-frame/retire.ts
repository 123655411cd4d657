import type { CodeFrame, RetiredCode, Subtheme, Theme } from './code-frame.js'
import { done, type Edited, refused } from './edit.js'
import { findSubtheme, findTheme, themeOf, withTheme } from './find-code.js'

/** Not given any more, but still named: a theme goes with all that stands in it. */
export const retire = (frame: CodeFrame, id: string): Edited => {
  if (findTheme(frame, id)) return retireTheme(frame, id)
  const theme = themeOf(frame, id)
  if (!theme) return refused('id', 'It is not in the list any more')
  if (theme.subthemes.length === 1) {
    return refused('id', `It is the last one in “${theme.name}”. Retire the whole theme instead`)
  }
  return done(withoutSubtheme(frame, id, null))
}

/**
 * Takes a sub-theme out of its theme and keeps its name among the retired. Where others pointed to it, they now point to its
 * successor, or nowhere.
 */
export const withoutSubtheme = (frame: CodeFrame, id: string, successor: string | null): CodeFrame => {
  const [theme, subtheme] = [themeOf(frame, id), findSubtheme(frame, id)]
  if (!theme || !subtheme) return frame
  const left = withTheme(frame, theme.id, one => ({ ...one, subthemes: one.subthemes.filter(sub => sub.id !== id) }))
  const pointing = (one: Subtheme): Subtheme => ({ ...one, yieldsTo: pointedElsewhere(one, id, successor) })
  return {
    ...left,
    themes: left.themes.map(one => ({ ...one, subthemes: one.subthemes.map(pointing) })),
    retired: [...left.retired, retiredSubtheme(theme, subtheme, successor)],
  }
}

/** Takes a theme out that holds nothing any more. */
export const withoutTheme = (frame: CodeFrame, theme: Theme, successor: string | null): CodeFrame => {
  const { id, name, definition } = theme
  return {
    ...frame,
    themes: frame.themes.filter(one => one.id !== id),
    retired: [...frame.retired, { id, name, definition, successor, theme: null }],
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const retireTheme = (frame: CodeFrame, id: string): Edited => {
  const theme = findTheme(frame, id)
  if (!theme) return refused('id', 'It is not in the list any more')
  if (frame.themes.length === 1) return refused('id', 'It is the last theme. A list needs one')
  const emptied = theme.subthemes.reduce((left, subtheme) => withoutSubtheme(left, subtheme.id, null), frame)
  return done(withoutTheme(emptied, theme, null))
}

const retiredSubtheme = (theme: Theme, was: Subtheme, successor: string | null): RetiredCode => ({
  id: was.id,
  name: was.name,
  definition: was.definition,
  successor,
  theme: theme.id,
  was,
})

const pointedElsewhere = ({ id: own, yieldsTo }: Subtheme, gone: string, successor: string | null): string[] => {
  const next = yieldsTo.flatMap(to => (to === gone ? (successor ?? []) : to)).filter(to => to !== own)
  return [...new Set(next)]
}
