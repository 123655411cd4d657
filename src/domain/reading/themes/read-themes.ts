import { type CodeFrame, subthemesOf } from '../../code-frame/code-frame.js'
import { parseTogether } from '../../code-frame/together.js'
import type { Suggestion } from '../../understanding.js'
import { createLexicon, type Match } from '../lexicon.js'
import { evidenceAt, type Passage } from '../passage.js'
import { createTogetherFinder } from '../together.js'

/** Suggests sub-themes from the cues and rules of the frame, surest first. */
export const createThemesReader = (frame: CodeFrame): ((passage: Passage) => Suggestion[]) => {
  const subthemes = subthemesOf(frame)
  const cues = createLexicon(
    subthemes.flatMap(({ id, cues, weakCues }) => [...signsOf(id, cues, STRONG), ...signsOf(id, weakCues, WEAK)]),
  )
  const others = createLexicon(subthemes.flatMap(({ id, notIn }) => notIn.map(phrase => [phrase, id] as const)))
  const together = createTogetherFinder(
    subthemes.flatMap(({ id, together }) =>
      together.map(rule => [parseTogether(rule, frame.wordLists), { id, weight: TOGETHER }] as const),
    ),
  )
  const yields = new Map(subthemes.map(({ id, yieldsTo }) => [id, yieldsTo]))

  return passage => {
    const meantOtherwise = wordsMeantOtherwise(others.find(passage))
    const signs = [...cues.find(passage), ...together(passage)].filter(
      ({ value, first, last }) =>
        !meantOtherwise.has(`${value.id} ${first}`) && !meantOtherwise.has(`${value.id} ${last}`),
    )
    const suggestions = [...groupById(signs)].map(([id, found]) => suggestionFrom(id, found, passage))
    const sure = suggestions.filter(({ confidence }) => confidence >= THRESHOLD)
    return sure.filter(one => !givesWay(one, sure, yields)).sort((a, b) => b.confidence - a.confidence)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Sign {
  id: string
  /** How sure this sign alone would make us, 0 to 1. */
  weight: number
}

const STRONG = 0.75
const TOGETHER = 0.7
const WEAK = 0.35
/** One strong sign or two different weak ones. */
const THRESHOLD = 0.5
const MOST_EVIDENCE = 5
/** Nobody grows surer after this many signs, and a very long text must not take very long. */
const MOST_SIGNS = 40

const signsOf = (id: string, phrases: string[], weight: number) =>
  phrases.map(phrase => [phrase, { id, weight }] as const)

/** Words, by sub-theme, that belong to a longer phrase in which a cue means something else. */
const wordsMeantOtherwise = (longer: Match<string>[]): Set<string> => {
  const covered = new Set<string>()
  for (const { value, first, last } of longer) for (let at = first; at <= last; at += 1) covered.add(`${value} ${at}`)
  return covered
}

const overlaps = (one: Match<unknown>, other: Match<unknown>): boolean =>
  one.first <= other.last && other.first <= one.last

const groupById = (signs: Match<Sign>[]): Map<string, Match<Sign>[]> => {
  const groups = new Map<string, Match<Sign>[]>()
  for (const sign of signs) {
    const group = groups.get(sign.value.id)
    if (group) group.push(sign)
    else groups.set(sign.value.id, [sign])
  }
  return groups
}

const suggestionFrom = (id: string, signs: Match<Sign>[], passage: Passage): Suggestion => {
  const separate = separateSigns(signs, passage)
  const doubt = separate.reduce((left, { value }) => left * (1 - value.weight), 1)
  return {
    id,
    confidence: Math.min(0.99, Math.round((1 - doubt) * 100) / 100),
    evidence: separate.slice(0, MOST_EVIDENCE).map(({ first, last }) => evidenceAt(passage, first, last)),
  }
}

/** The same words count once, by their strongest sign; a weak word said twice is no second sign. */
const separateSigns = (signs: Match<Sign>[], { words }: Passage): Match<Sign>[] => {
  const kept = new Map<string, Match<Sign>>()
  const strongestFirst = signs.slice(0, MOST_SIGNS).sort((a, b) => b.value.weight - a.value.weight || a.first - b.first)
  for (const sign of strongestFirst) {
    const said = words
      .slice(sign.first, sign.last + 1)
      .map(word => word.form)
      .join(' ')
    if (!kept.has(said) && ![...kept.values()].some(other => overlaps(sign, other))) kept.set(said, sign)
  }
  return [...kept.values()].sort((a, b) => a.first - b.first)
}

const givesWay = (one: Suggestion, all: Suggestion[], yields: Map<string, string[]>): boolean =>
  all.some(other => yields.get(one.id)?.includes(other.id) && other.confidence >= one.confidence)
