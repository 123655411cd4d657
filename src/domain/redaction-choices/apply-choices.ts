import { hide } from '../reading/redaction/hide.js'
import { withNumber } from '../reading/redaction/placeholders.js'
import { alike, type Named } from '../reading/redaction/pseudonyms.js'
import { overlap } from '../reading/redaction/standing-clear.js'
import type { Redaction } from '../understanding.js'
import { isStanding, type RedactionChoice, type Standing } from './choice.js'
import { shownAs, withoutNumber } from './hidden-stretches.js'
import { isWithin, placesOf } from './places.js'

/**
 * What a machine hid in these words, with what people chose in its place: in the order in which they chose, later choices over
 * earlier ones. Doing it to its own result changes nothing.
 */
export const withChoices = (
  words: string,
  redaction: Redaction,
  choices: readonly RedactionChoice[] = [],
): Redaction => {
  const standing = choices.filter(isStanding)
  if (standing.length === 0) return redaction
  const stretches = inTurns(standing).reduce<Named[]>((all, turn) => after(all, turn, words), redaction.findings)
  const placeholders = placeholdersOf(words, redaction, standing)
  const { text, findings } = hide(words, alike(stretches, words), placeholders)
  return { ...redaction, text, findings }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Places that a machine hid before a record was split are many, and none overlaps another: they are hidden at once. */
const inTurns = (standing: Standing[]): Standing[][] => {
  const kept = standing.filter(isKept)
  const others = standing.filter(one => !isKept(one)).map(one => [one])
  return kept.length > 0 ? [kept, ...others] : others
}

const isKept = ({ kind, only }: Standing): boolean => kind === 'hide' && only !== undefined

const after = (stretches: Named[], turn: Standing[], words: string): Named[] => {
  const found = turn.flatMap(choice =>
    placesOf(choice, words).map(place => ({ ...place, type: choice.type, said: true as const })),
  )
  if (turn.some(({ kind }) => kind === 'hide')) return covered(stretches, found)
  return stretches.filter(one => !found.some(place => isWithin(one, place)))
}

/**
 * What is hidden stays hidden: a stretch that a place overlaps grows by it and becomes what the place is, and a place within a longer
 * stretch changes nothing.
 */
const covered = (stretches: Named[], places: Named[]): Named[] => {
  const isNew = new Set(places)
  const clear: Named[] = []
  for (const one of [...stretches, ...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = clear.at(-1)
    if (!last || !overlap(last, one)) clear.push(one)
    else if (one.end > last.end || (isNew.has(one) && isWithin(last, one))) {
      const grown = { ...(isNew.has(one) ? one : last), start: last.start, end: Math.max(last.end, one.end) }
      isNew.add(grown)
      clear.splice(-1, 1, grown)
    }
  }
  return clear
}

const placeholdersOf = (words: string, redaction: Redaction, standing: Standing[]) => {
  const known = new Map([
    ...shownAs(words, redaction).map(({ type, placeholder }) => [type, withoutNumber(placeholder)] as const),
    ...standing.map(({ type, placeholder }) => [type, placeholder] as const),
  ])
  return { of: (type: string, number: number) => withNumber(known.get(type) ?? HIDDEN, number) }
}

/** Where a text and what was found in it do not belong together, nobody can tell what stood for what. */
const HIDDEN = '[hidden]'
