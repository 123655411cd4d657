import { type CodeFrame, type Subtheme, subthemesOf, type Theme } from './code-frame.js'
import { codeNamer } from './code-names.js'
import { themeOf } from './find-code.js'

/** What is otherwise in one code. */
export interface Difference {
  id: string
  name: string
  what: 'added' | 'retired' | 'merged' | 'brought-back' | 'changed' | 'moved'
  /** For `merged` and `moved`: into what. */
  into?: string
  /** For `changed`. */
  parts: PartChanged[]
}

export interface PartChanged {
  part: 'name' | 'definition' | (typeof LISTS)[number]
  added: string[]
  removed: string[]
}

/** What is otherwise in the newer of two frames: themes first, then sub-themes, each in its order. */
export const differencesBetween = (older: CodeFrame, newer: CodeFrame): Difference[] => {
  const sides = { older, newer, nameOf: codeNamer(newer) }
  return [
    ...compared(sides, older.themes, newer.themes, themeParts),
    ...compared(sides, subthemesOf(older), subthemesOf(newer), subthemeParts),
    ...moved(sides),
  ]
}

/** Parts outside the themes that differ, by their names. */
export const otherPartsBetween = (older: CodeFrame, newer: CodeFrame): OtherPart[] =>
  OTHER_PARTS.filter(part => JSON.stringify(older[part]) !== JSON.stringify(newer[part]))

// ---------------------------------------------------------------------------------------------------------------------

const LISTS = ['include', 'exclude', 'cues', 'weakCues', 'together', 'notIn', 'services', 'yieldsTo'] as const
const OTHER_PARTS = ['wordLists', 'facets', 'safeguarding', 'pii'] as const
export type OtherPart = (typeof OTHER_PARTS)[number]

interface Sides {
  older: CodeFrame
  newer: CodeFrame
  nameOf(id: string): string
}

const compared = <Code extends Theme | Subtheme>(
  sides: Sides,
  older: Code[],
  newer: Code[],
  partsOf: (before: Code, now: Code) => PartChanged[],
): Difference[] => {
  const gone = older.filter(({ id }) => !newer.some(one => one.id === id)).map(({ id }) => goneFrom(sides, id))
  const there = newer.flatMap(now => {
    const before = older.find(({ id }) => id === now.id)
    if (!before) return [newIn(sides, now)]
    const parts = partsOf(before, now)
    return parts.length > 0 ? [{ id: now.id, name: now.name, what: 'changed' as const, parts }] : []
  })
  return [...there, ...gone]
}

const newIn = ({ older }: Sides, { id, name }: Theme | Subtheme): Difference => {
  const wasThere = older.retired.some(code => code.id === id)
  return { id, name, what: wasThere ? 'brought-back' : 'added', parts: [] }
}

const goneFrom = ({ newer, nameOf }: Sides, id: string): Difference => {
  const successor = newer.retired.find(code => code.id === id)?.successor
  if (!successor) return { id, name: nameOf(id), what: 'retired', parts: [] }
  return { id, name: nameOf(id), what: 'merged', into: nameOf(successor), parts: [] }
}

const moved = ({ older, newer, nameOf }: Sides): Difference[] =>
  subthemesOf(newer).flatMap(({ id, name }) => {
    const [from, to] = [themeOf(older, id), themeOf(newer, id)]
    if (!from || !to || from.id === to.id || !newer.themes.some(theme => theme.id === from.id)) return []
    return [{ id, name, what: 'moved' as const, into: nameOf(to.id), parts: [] }]
  })

const themeParts = (before: Theme, now: Theme): PartChanged[] => [
  ...textPart('name', before.name, now.name),
  ...textPart('definition', before.definition, now.definition),
]

const subthemeParts = (before: Subtheme, now: Subtheme): PartChanged[] => [
  ...textPart('name', before.name, now.name),
  ...textPart('definition', before.definition, now.definition),
  ...LISTS.flatMap(part => listPart(part, before[part], now[part])),
]

const textPart = (part: 'name' | 'definition', before: string, now: string): PartChanged[] =>
  before === now ? [] : [{ part, added: [now], removed: [before] }]

const listPart = (part: (typeof LISTS)[number], before: string[], now: string[]): PartChanged[] => {
  const added = now.filter(one => !before.includes(one))
  const removed = before.filter(one => !now.includes(one))
  return added.length + removed.length > 0 ? [{ part, added, removed }] : []
}
