import type { CodeFrame } from '../code-frame/code-frame.js'
import { codeNamer, successorOf } from '../code-frame/code-names.js'
import { standingThemes } from '../experience/tags.js'
import type { Experience, Tag } from '../experience.js'
import { type Column, type ExportNames, listed, whoIs } from './exported.js'

/** The themes of a record in words, and each theme of the frame as a column of its own: 1 it stands, 0 it does not, empty: not read. */
export const themeColumns = (names: ExportNames): Column[] => {
  const { frame } = names
  const nameOf = codeNamer(frame)
  const inWords = tagInWords(names)
  return [
    { id: 'themes', heading: 'Themes', cell: ({ experience }) => listed(standingThemes(experience).map(nameOf)) },
    { id: 'theme-ids', heading: 'Themes, as codes', cell: ({ experience }) => listed(standingThemes(experience)) },
    {
      id: 'themes-said-by',
      heading: 'Who said so, and how sure the machine was',
      cell: ({ experience }) => listed(experience.tags.map(inWords)),
    },
    ...frame.themes.flatMap(theme => [
      oneTheme(frame, theme, [theme.id, ...theme.subthemes.map(({ id }) => id)]),
      ...theme.subthemes.map(subtheme => oneTheme(frame, subtheme, [subtheme.id])),
    ]),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

/** @param means codes of which any makes it a 1 */
const oneTheme = (frame: CodeFrame, { id, name }: { id: string; name: string }, means: string[]): Column => ({
  id: `theme:${id}`,
  heading: `${name} [${id}]`,
  cell({ experience }) {
    if (isUnread(experience)) return ''
    return standingThemes(experience).some(code => means.includes(successorOf(frame, code))) ? 1 : 0
  },
})

const isUnread = ({ understoodAt, tags }: Experience): boolean => understoodAt === undefined && tags.length === 0

/** `ehcp-timeliness: suggested by Earshot (0.8)`; the figure is how sure the machine was, 0 to 1. */
const tagInWords = (names: ExportNames) => {
  const who = whoIs(names)
  return ({ codeId, status, by, confidence }: Tag): string => `${codeId}: ${status} by ${who(by)} (${confidence})`
}
