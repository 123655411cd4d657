import type { CodeFrame, Subtheme } from './code-frame.js'
import { done, type Edited, refused } from './edit.js'
import { findSubtheme, findTheme, themeOf, withSubtheme, withTheme } from './find-code.js'
import { withoutSubtheme, withoutTheme } from './retire.js'

/** The one that stays takes over the words that show the other, so that nothing is found less often than before. */
export const merge = (frame: CodeFrame, { id, into }: { id: string; into: string }): Edited => {
  if (id === into) return refused('into', 'Choose another one than itself')
  if (findTheme(frame, id)) return mergeThemes(frame, id, into)
  const [gone, stays] = [findSubtheme(frame, id), findSubtheme(frame, into)]
  if (!gone) return refused('into', 'This sub-theme is not in the list any more')
  if (!stays) return refused('into', 'Choose a sub-theme that is in the list')
  const theme = themeOf(frame, id)
  if (theme?.subthemes.length === 1) {
    return refused('into', `It is the last one in “${theme.name}”. Merge the whole theme into another one first`)
  }
  return done(
    withoutSubtheme(
      withSubtheme(frame, into, one => joined(one, gone)),
      id,
      into,
    ),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

const mergeThemes = (frame: CodeFrame, id: string, into: string): Edited => {
  const [gone, stays] = [findTheme(frame, id), findTheme(frame, into)]
  if (!gone || !stays) return refused('into', 'Choose a theme that is in the list')
  const moved = withTheme(frame, into, one => ({ ...one, subthemes: [...one.subthemes, ...gone.subthemes] }))
  return done(withoutTheme(moved, gone, into))
}

const joined = (stays: Subtheme, gone: Subtheme): Subtheme => {
  const both = (of: (one: Subtheme) => string[]): string[] => [...new Set([...of(stays), ...of(gone)])]
  return {
    ...stays,
    cues: both(one => one.cues),
    weakCues: both(one => one.weakCues),
    together: both(one => one.together),
    notIn: both(one => one.notIn),
  }
}
