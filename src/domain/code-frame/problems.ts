import type { CodeFrame } from './code-frame.js'
import { listsNamedIn } from './together.js'

/** Everything in a code frame that points nowhere, stands twice or is misspelt, one plain sentence each. */
export const codeFrameProblems = (frame: CodeFrame): string[] => [
  ...idsOf(frame).flatMap(([what, ids]) => [...misspelt(what, ids), ...repeated(what, ids)]),
  ...unknown('sub-theme', subthemeIds(frame), subthemeReferences(frame)),
  ...unknown('theme or sub-theme', everyCode(frame), successorReferences(frame)),
  ...unknown('service', idsIn(frame.facets.service.values), serviceReferences(frame)),
  ...unknown('word list', Object.keys(frame.wordLists), wordListReferences(frame)),
  ...unknown('broad area of need', idsIn(frame.facets.need.broadAreas), needReferences(frame)),
  ...reused(frame),
  ...endless(frame),
]

// ---------------------------------------------------------------------------------------------------------------------

type Reference = [from: string, to: string]
interface HasId {
  id: string
}

const KEBAB = /^-?[a-z0-9]+(-[a-z0-9]+)*$/

const idsIn = (codes: HasId[]): string[] => codes.map(code => code.id)

const subthemesIn = (frame: CodeFrame) => frame.themes.flatMap(theme => theme.subthemes)

const subthemeIds = (frame: CodeFrame): string[] => idsIn(subthemesIn(frame))

const idsOf = ({ id, themes, retired, facets, safeguarding, pii }: CodeFrame): [string, string[]][] => [
  ['code frame', [id]],
  ['theme', idsIn(themes)],
  ['sub-theme', themes.flatMap(theme => idsIn(theme.subthemes))],
  ['retired code', idsIn(retired)],
  ['service', idsIn(facets.service.values)],
  ['phase', idsIn(facets.phase.values)],
  ['need', idsIn(facets.need.values)],
  ['broad area of need', idsIn(facets.need.broadAreas)],
  ['sentiment', idsIn(facets.sentiment.values)],
  ['kind', idsIn(facets.kind.values)],
  ['area', idsIn(facets.place.areas)],
  ['district', facets.place.areas.flatMap(area => idsIn(area.districts))],
  ['safeguarding level', idsIn(safeguarding.levels)],
  ['type of personal data', idsIn(pii.types)],
]

const misspelt = (what: string, ids: string[]): string[] =>
  ids.filter(id => !KEBAB.test(id)).map(id => `The ${what} id "${id}" may hold only small letters, digits and hyphens.`)

const repeated = (what: string, ids: string[]): string[] => {
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  return [...twice].map(id => `The ${what} id "${id}" is there more than once.`)
}

const unknown = (what: string, known: string[], references: Reference[]): string[] =>
  references
    .filter(([, to]) => !known.includes(to))
    .map(([from, to]) => `"${from}" names the ${what} "${to}", which is not there.`)

const subthemeReferences = (frame: CodeFrame): Reference[] =>
  subthemesIn(frame).flatMap(({ id, yieldsTo }) => yieldsTo.map((to): Reference => [id, to]))

const everyCode = (frame: CodeFrame): string[] => [
  ...idsIn(frame.themes),
  ...subthemeIds(frame),
  ...idsIn(frame.retired),
]

const successorReferences = ({ retired }: CodeFrame): Reference[] =>
  retired.flatMap(({ id, successor }) => (successor === null ? [] : [[id, successor] satisfies Reference]))

const serviceReferences = (frame: CodeFrame): Reference[] =>
  subthemesIn(frame).flatMap(({ id, services }) => services.map((to): Reference => [id, to]))

const wordListReferences = (frame: CodeFrame): Reference[] =>
  [...subthemesIn(frame), ...frame.safeguarding.levels].flatMap(({ id, together }) =>
    together.flatMap(listsNamedIn).map((list): Reference => [id, list]),
  )

const needReferences = (frame: CodeFrame): Reference[] =>
  frame.facets.need.values.flatMap(({ id, area }) => (area === null ? [] : [[id, area] satisfies Reference]))

const reused = (frame: CodeFrame): string[] => {
  const live = new Set([...idsIn(frame.themes), ...subthemeIds(frame)])
  return frame.retired
    .filter(({ id }) => live.has(id))
    .map(({ id }) => `The id "${id}" is retired and may not be used again.`)
}

const endless = ({ retired }: CodeFrame): string[] => {
  const next = new Map(retired.map(({ id, successor }) => [id, successor]))
  const comesBack = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | null | undefined = id; at; at = next.get(at)) {
      if (seen.has(at)) return true
      seen.add(at)
    }
    return false
  }
  return retired
    .filter(({ id }) => comesBack(id))
    .map(({ id }) => `Those that took the place of "${id}" lead back to it.`)
}
