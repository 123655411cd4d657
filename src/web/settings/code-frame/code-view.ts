import { canComeBack } from '../../../domain/code-frame/bring-back.js'
import type { CodeFrame, RetiredCode, Subtheme, Theme } from '../../../domain/code-frame/code-frame.js'
import { codeNamer, successorOf } from '../../../domain/code-frame/code-names.js'
import { paths } from '../../paths.js'
import type { OpenedCode } from './opened-code.js'

/** One theme or sub-theme, as a volunteer reads it who wonders whether something belongs there. */
export const codeView = (code: OpenedCode, frame: CodeFrame) => ({
  name: code.name,
  kind: code.kind,
  inbox: `${paths.inbox()}?theme=${encodeURIComponent(code.id)}`,
  at: {
    add: paths.codeAdd(code.id),
    change: paths.codeChange(code.id),
    merge: paths.codeMerge(code.id),
    retire: paths.codeRetire(code.id),
    theme: paths.codeTheme(code.id),
    bringBack: paths.codeBringBack(code.id),
  },
  ...partsOf(code, frame),
})

// ---------------------------------------------------------------------------------------------------------------------

const partsOf = (code: OpenedCode, frame: CodeFrame) => {
  switch (code.kind) {
    case 'theme':
      return themeParts(code.theme)
    case 'subtheme':
      return { ...subthemeParts(code.subtheme, frame), ...placeOf(code.theme, frame) }
    case 'retired':
      return retiredParts(code.retired, frame)
  }
}

const themeParts = ({ definition, subthemes }: Theme) => ({
  definition,
  subthemes: subthemes.map((one, index) => ({
    id: one.id,
    name: one.name,
    definition: one.definition,
    href: paths.code(one.id),
    move: paths.codeMove(one.id),
    isFirst: index === 0,
    isLast: index === subthemes.length - 1,
  })),
})

const subthemeParts = (
  { definition, include, exclude, cues, weakCues, together, notIn }: Subtheme,
  frame: CodeFrame,
) => ({
  definition,
  include,
  exclude: exclude.map(inNames(frame)),
  words: [
    { title: 'Any of these shows it', list: cues },
    { title: 'One of these with another sign beside it', list: weakCues },
    { title: 'These near each other', list: together },
    { title: 'These mean something else', list: notIn },
  ].filter(({ list }) => list.length > 0),
})

const placeOf = (theme: Theme, { themes }: CodeFrame) => ({
  theme: { name: theme.name, href: paths.code(theme.id) },
  isAlone: theme.subthemes.length === 1,
  otherThemes: themes.filter(({ id }) => id !== theme.id).map(({ id, name }) => ({ value: id, text: name })),
})

const retiredParts = (retired: RetiredCode, frame: CodeFrame) => {
  const nameOf = codeNamer(frame)
  const next = retired.successor === null ? null : successorOf(frame, retired.id)
  return {
    ...(retired.was ? subthemeParts(retired.was, frame) : { definition: retired.definition }),
    theme: retired.theme === null ? null : { name: nameOf(retired.theme), href: paths.code(retired.theme) },
    successor: next === null ? null : { name: nameOf(next), href: paths.code(next) },
    canComeBack: canComeBack(frame, retired),
  }
}

/** `annual reviews (ehcp-annual-review)` with the name in place of the id. */
const inNames = (frame: CodeFrame): ((text: string) => string) => {
  const nameOf = codeNamer(frame)
  return text => text.replaceAll(/\(([a-z0-9-]+)\)/g, (_all, id: string) => `(${nameOf(id)})`)
}
