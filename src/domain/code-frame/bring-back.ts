import { type CodeFrame, type RetiredCode, type Subtheme, subthemesOf } from './code-frame.js'
import { done, type Edited, refused } from './edit.js'
import { findRetired, findTheme, withTheme } from './find-code.js'
import { nameTaken } from './name-taken.js'

/** Given again, as it last stood. A theme comes back with what was retired with it. */
export const bringBack = (frame: CodeFrame, id: string): Edited => {
  const code = findRetired(frame, id)
  const back = code ? comingBack(frame, code) : []
  if (back.length === 0) return refused('id', 'Earshot does not know any more how it stood. Add it as a new one')
  const clash = back.map(({ was }) => nameTaken(frame, was.name)).find(problem => problem !== null)
  if (clash) return refused('id', clash)
  return done(pointingNowhereElse(back.reduce(withSubthemeBack, frame)))
}

/** Whether `bringBack` can do it. */
export const canComeBack = (frame: CodeFrame, code: RetiredCode): boolean => comingBack(frame, code).length > 0

// ---------------------------------------------------------------------------------------------------------------------

type Kept = RetiredCode & { was: Subtheme; theme: string }

const isKept = (code: RetiredCode): code is Kept => code.was !== undefined && code.theme !== null

const comingBack = ({ retired }: CodeFrame, code: RetiredCode): Kept[] =>
  (code.theme === null ? retired.filter(one => one.theme === code.id && one.successor === null) : [code]).filter(isKept)

const withSubthemeBack = (frame: CodeFrame, { id, theme, was }: Kept): CodeFrame => {
  const left = { ...frame, retired: frame.retired.filter(code => code.id !== id) }
  const there = themeBack(left, theme)
  return withTheme(there.frame, there.id, one => ({ ...one, subthemes: [...one.subthemes, was] }))
}

/** The theme it stood in, or the one that this was merged into; retired, it comes back empty, to be filled at once. */
const themeBack = (frame: CodeFrame, id: string): { frame: CodeFrame; id: string } => {
  if (findTheme(frame, id)) return { frame, id }
  const retired = findRetired(frame, id)
  if (retired?.successor) return themeBack(frame, retired.successor)
  const theme = { id, name: retired?.name || id, definition: retired?.definition || id, subthemes: [] }
  const others = frame.retired.filter(code => code.id !== id)
  return { frame: { ...frame, themes: [...frame.themes, theme], retired: others }, id }
}

/** What stood there may point to what is retired by now. */
const pointingNowhereElse = (frame: CodeFrame): CodeFrame => {
  const live = new Set(subthemesOf(frame).map(({ id }) => id))
  const themes = frame.themes.map(theme => ({
    ...theme,
    subthemes: theme.subthemes.map(one => ({ ...one, yieldsTo: one.yieldsTo.filter(to => live.has(to)) })),
  }))
  return { ...frame, themes }
}
