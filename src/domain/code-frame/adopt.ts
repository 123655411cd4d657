import { type CodeFrame, type RetiredCode, subthemesOf } from './code-frame.js'
import { themeOf } from './find-code.js'
import { codeFrameProblems } from './problems.js'

/**
 * Puts a whole other frame in the place of this one: an older version, or a file. What it does not hold is retired, so that
 * every code that was ever given keeps its name.
 * @returns the frame, or what keeps it from being used, a plain sentence each
 */
export const adopt = (current: CodeFrame, given: CodeFrame): { frame: CodeFrame } | { problems: string[] } => {
  const problems = [...otherFrame(current, given), ...facetsMissing(current, given)]
  if (problems.length > 0) return { problems }
  const live = new Set(codesIn(given))
  const known = new Set([...live, ...given.retired.map(({ id }) => id)])
  const kept = [...retiredNow(current), ...current.retired].filter(({ id }) => !known.has(id))
  const frame = { ...given, retired: [...given.retired, ...kept] }
  const wrong = codeFrameProblems(frame)
  return wrong.length > 0 ? { problems: wrong } : { frame }
}

// ---------------------------------------------------------------------------------------------------------------------

const codesIn = (frame: CodeFrame): string[] => [...frame.themes, ...subthemesOf(frame)].map(({ id }) => id)

/** Everything that is given now, as it would stand among the retired. */
const retiredNow = (frame: CodeFrame): RetiredCode[] => [
  ...frame.themes.map(({ id, name, definition }) => ({ id, name, definition, successor: null, theme: null })),
  ...subthemesOf(frame).map(was => {
    const { id, name, definition } = was
    return { id, name, definition, successor: null, theme: themeOf(frame, id)?.id ?? null, was }
  }),
]

const otherFrame = (current: CodeFrame, given: CodeFrame): string[] =>
  current.id === given.id ? [] : [`This is the list "${given.id}". Here we work with "${current.id}".`]

/** Records, places and the parents' form use these ids, and nothing but the list can name them. */
const facetsMissing = (current: CodeFrame, given: CodeFrame): string[] =>
  facetsOf(current).flatMap(([what, codes], at) => {
    const there = new Set(facetsOf(given)[at]?.[1].map(({ id }) => id))
    return codes
      .filter(({ id }) => !there.has(id))
      .map(({ id, name }) => `The ${what} "${id}" (${name}) is missing. Records may name it: put it back.`)
  })

const facetsOf = ({ facets }: CodeFrame): [string, { id: string; name: string }[]][] => [
  ['service', facets.service.values],
  ['phase', facets.phase.values],
  ['need', facets.need.values],
  ['kind', facets.kind.values],
  ['district', facets.place.areas.flatMap(area => area.districts)],
]
