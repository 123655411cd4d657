import type { CodeFrame, Subtheme, Theme } from './code-frame.js'
import { findRetired, findSubtheme, findTheme, themeOf, withTheme } from './find-code.js'
import { withoutSubtheme } from './retire.js'

/**
 * Brings a newer list that came with Earshot together with the forum's own: whatever the forum has not touched becomes as it is
 * in the newer one; whatever the forum has changed, added or retired stays as the forum wants it.
 * @param base the list that the forum's changes rest on
 */
export const takeOver = (base: CodeFrame, ours: CodeFrame, theirs: CodeFrame): CodeFrame => {
  const untouched = <Part>(was: Part, now: Part): boolean => JSON.stringify(was) === JSON.stringify(now)
  const either = <Part>(was: Part, now: Part, newer: Part): Part => (untouched(was, now) ? newer : now)
  const parts: CodeFrame = {
    ...ours,
    wordLists: wordLists(base, ours, theirs, either),
    facets: either(base.facets, ours.facets, theirs.facets),
    safeguarding: either(base.safeguarding, ours.safeguarding, theirs.safeguarding),
    pii: either(base.pii, ours.pii, theirs.pii),
    themes: ours.themes.map(theme => withNewer(theme, { base, theirs, either })),
  }
  return pointingToLiving(withoutDropped(base, withAdded(base, parts, theirs), theirs))
}

// ---------------------------------------------------------------------------------------------------------------------

type Either = <Part>(was: Part, now: Part, newer: Part) => Part

const wordLists = (base: CodeFrame, ours: CodeFrame, theirs: CodeFrame, either: Either): CodeFrame['wordLists'] => {
  const both = Object.entries(theirs.wordLists).map(([name, newer]) => {
    const now = ours.wordLists[name]
    return [name, now ? either(base.wordLists[name] ?? [], now, newer) : newer] as const
  })
  return { ...ours.wordLists, ...Object.fromEntries(both) }
}

const withNewer = (theme: Theme, { base, theirs, either }: { base: CodeFrame; theirs: CodeFrame; either: Either }) => {
  const [was, newer] = [findTheme(base, theme.id), findTheme(theirs, theme.id)]
  const subthemes = theme.subthemes.map(now => {
    const [before, next] = [findSubtheme(base, now.id), findSubtheme(theirs, now.id)]
    return before && next ? either<Subtheme>(before, now, next) : now
  })
  if (!was || !newer) return { ...theme, subthemes }
  return {
    ...theme,
    name: either(was.name, theme.name, newer.name),
    definition: either(was.definition, theme.definition, newer.definition),
    subthemes,
  }
}

/** What the newer list has that no list had before. A theme of its own comes whole. */
const withAdded = (base: CodeFrame, ours: CodeFrame, theirs: CodeFrame): CodeFrame =>
  theirs.themes.reduce((frame, theme) => {
    const known = (id: string): boolean =>
      [base, frame].some(one => findSubtheme(one, id) !== undefined || findRetired(one, id) !== undefined)
    const added = theme.subthemes.filter(({ id }) => !known(id))
    if (added.length === 0 || findRetired(frame, theme.id)) return frame
    const there = findTheme(frame, theme.id)
    if (!there) return withNewTheme(frame, { ...theme, subthemes: added })
    return withTheme(frame, theme.id, one => ({ ...one, subthemes: [...one.subthemes, ...added] }))
  }, ours)

const withNewTheme = (frame: CodeFrame, theme: Theme): CodeFrame => ({ ...frame, themes: [...frame.themes, theme] })

/** What the newer list has retired goes here too, unless the forum has made it its own. */
const withoutDropped = (base: CodeFrame, ours: CodeFrame, theirs: CodeFrame): CodeFrame =>
  theirs.retired.reduce((frame, { id, successor }) => {
    const [was, now] = [findSubtheme(base, id), findSubtheme(frame, id)]
    const isLast = (themeOf(frame, id)?.subthemes.length ?? 0) < 2
    if (!was || !now || isLast || JSON.stringify(was) !== JSON.stringify(now)) return frame
    const next = successor !== null && findSubtheme(frame, successor) ? successor : null
    return withoutSubtheme(frame, id, next)
  }, ours)

/** A sub-theme of the newer list may point to one that the forum has retired, or to a service that it does not have. */
const pointingToLiving = (frame: CodeFrame): CodeFrame => {
  const services = new Set(frame.facets.service.values.map(({ id }) => id))
  const pointing = (one: Subtheme): Subtheme => ({
    ...one,
    services: one.services.filter(id => services.has(id)),
    yieldsTo: one.yieldsTo.filter(id => findSubtheme(frame, id) !== undefined),
  })
  return { ...frame, themes: frame.themes.map(theme => ({ ...theme, subthemes: theme.subthemes.map(pointing) })) }
}
