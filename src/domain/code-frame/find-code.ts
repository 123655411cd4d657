import type { CodeFrame, RetiredCode, Subtheme, Theme } from './code-frame.js'

export const themeOf = ({ themes }: Pick<CodeFrame, 'themes'>, subthemeId: string): Theme | undefined =>
  themes.find(({ subthemes }) => subthemes.some(({ id }) => id === subthemeId))

export const findTheme = ({ themes }: Pick<CodeFrame, 'themes'>, id: string): Theme | undefined =>
  themes.find(theme => theme.id === id)

export const findSubtheme = (frame: Pick<CodeFrame, 'themes'>, id: string): Subtheme | undefined =>
  themeOf(frame, id)?.subthemes.find(subtheme => subtheme.id === id)

export const findRetired = ({ retired }: Pick<CodeFrame, 'retired'>, id: string): RetiredCode | undefined =>
  retired.find(code => code.id === id)

/** The frame with one theme made anew. */
export const withTheme = (frame: CodeFrame, id: string, made: (theme: Theme) => Theme): CodeFrame => ({
  ...frame,
  themes: frame.themes.map(theme => (theme.id === id ? made(theme) : theme)),
})

/** The frame with one sub-theme made anew, in its place. */
export const withSubtheme = (frame: CodeFrame, id: string, made: (subtheme: Subtheme) => Subtheme): CodeFrame => ({
  ...frame,
  themes: frame.themes.map(theme => ({
    ...theme,
    subthemes: theme.subthemes.map(subtheme => (subtheme.id === id ? made(subtheme) : subtheme)),
  })),
})
