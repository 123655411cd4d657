import type { CodeFrame } from '../code-frame/code-frame.js'
import { successorOf } from '../code-frame/code-names.js'
import type { DirectoryEntry } from './directory.js'

/** What is known of somebody who may need help. */
export interface HelpAbout {
  /** Ids of sub-themes and themes; empty: nothing is known. */
  themes: string[]
  /** Themes that those belong to (`broaderThemes`), for places that help with a whole theme. */
  broader?: string[]
  /** District id, or null when unknown; then only what helps everywhere is given. */
  area: string | null
}

/**
 * The places that fit best: those for the very sub-theme, then for its theme, then for anything; near ones before those that
 * help everywhere; then in the forum's order. Places for other themes or other areas are left out. With no theme known, the
 * places for anything come first and the others after them.
 */
export const bestPlaces = (entries: DirectoryEntry[], about: HelpAbout, most: number): DirectoryEntry[] =>
  entries
    .map(entry => ({ entry, order: [themeRank(entry, about), areaRank(entry, about), entry.position] }))
    .filter(({ order }) => order.every(Number.isFinite))
    .sort((one, other) => compare(one.order, other.order) || one.entry.name.localeCompare(other.entry.name, 'en'))
    .slice(0, most)
    .map(({ entry }) => entry)

/** A place that was kept for a theme which was merged since helps with the one that took its place. */
export const withThemesOfToday = (frame: Pick<CodeFrame, 'retired'>, entry: DirectoryEntry): DirectoryEntry => ({
  ...entry,
  themes: entry.themes.map(id => successorOf(frame, id)),
})

/** The themes that sub-themes belong to, each once. */
export const broaderThemes = ({ themes }: Pick<CodeFrame, 'themes'>, ids: string[]): string[] =>
  themes.filter(({ subthemes }) => subthemes.some(({ id }) => ids.includes(id))).map(({ id }) => id)

/** One place as it is said in a chat: name, what for, and every way to reach it, in one line. */
export const placeLine = ({ name, whatFor, phone, hours, email, website }: DirectoryEntry): string => {
  const call = phone && hours ? `${phone} (${hours})` : phone
  const ways = [call, email, website].filter(way => way !== undefined)
  return [`${name}: ${whatFor}`, ...(ways.length > 0 ? [ways.join(', ')] : [])].join(' ')
}

// ---------------------------------------------------------------------------------------------------------------------

const LEFT_OUT = Number.POSITIVE_INFINITY

const themeRank = ({ themes }: DirectoryEntry, { themes: known, broader = [] }: HelpAbout): number => {
  const forAnything = themes.length === 0
  if (known.length === 0) return forAnything ? 0 : 1
  if (themes.some(id => known.includes(id))) return 0
  if (themes.some(id => broader.includes(id))) return 1
  return forAnything ? 2 : LEFT_OUT
}

const areaRank = ({ areas }: DirectoryEntry, { area }: HelpAbout): number => {
  if (areas.length === 0) return 1
  return area !== null && areas.includes(area) ? 0 : LEFT_OUT
}

const compare = (one: number[], other: number[]): number =>
  one.map((rank, index) => rank - (other[index] ?? 0)).find(difference => difference !== 0) ?? 0
