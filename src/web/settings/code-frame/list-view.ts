import type { RetiredCode } from '../../../domain/code-frame/code-frame.js'
import type { FrameVersion } from '../../../domain/code-frame/versions.js'
import { paths } from '../../paths.js'
import { versionLine } from './version-view.js'

/** The whole list, in its order, and what is not given any more. */
export const listView = ({ frame, ...version }: FrameVersion, names: Map<string, string>) => ({
  version: versionLine({ ...version, version: frame.version }, names),
  themes: frame.themes.map(({ id, name, definition, subthemes }, index) => ({
    id,
    name,
    definition,
    href: paths.code(id),
    move: paths.codeMove(id),
    isFirst: index === 0,
    isLast: index === frame.themes.length - 1,
    subthemes: subthemes.map(one => ({ name: one.name, href: paths.code(one.id) })),
  })),
  counted: `${frame.themes.length} themes with ${frame.themes.flatMap(theme => theme.subthemes).length} sub-themes`,
  retired: frame.retired.map(toRetired),
})

// ---------------------------------------------------------------------------------------------------------------------

const toRetired = ({ id, name }: RetiredCode) => ({ name: name || id, href: paths.code(id) })
