import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { may, type Person } from '../../domain/people.js'
import { isStanding, type RedactionChoice } from '../../domain/redaction-choices/choice.js'
import { hiddenWhere } from '../../domain/redaction-choices/choose.js'
import { type Shown, shownAs } from '../../domain/redaction-choices/hidden-stretches.js'
import { isByPerson } from '../../domain/redaction-choices/kept-hidden.js'
import { notFoundIn } from '../../domain/redaction-choices/other-words.js'
import { isWithin, placesOf } from '../../domain/redaction-choices/places.js'
import type { Span } from '../../domain/understanding.js'
import type { ReadRecord } from '../../usecases/redaction/choose.js'
import { inForumTime } from '../dates.js'

/** A place in the text with what everybody can read beside it. */
export interface BesideView {
  /** Offset in the words of the record. */
  start: number
  before: string
  shown: string
  after: string
}

/** The same words, hidden in one or more places. */
export interface HiddenView {
  placeholder: string
  kind: string
  /** Who hid them. */
  by: string
  /** Null for a reader who has not said why they open the original. */
  words: string | null
  places: BesideView[]
  /** How many stretches are shown when these words are, wherever they stand; 0 for whoever may not show them. */
  wouldShow: number
}

export interface ChoiceView {
  id: string
  what: string
  /** Null for a reader who has not said why they open the original, and when they are forgotten. */
  words: string | null
  kind: string
  places: number
  at: string
  iso: string
  by: string
  /** Said when it was taken back. */
  undone: string | null
  mayUndo: boolean
  isLost: boolean
}

export interface RedactionContext {
  person: Person
  names: Map<string, string>
  frame: Pick<CodeFrame, 'pii'>
  /** Whether the reader has said within the hour why they open the original. */
  opened: boolean
}

/** All that is hidden in a record, in the order of the words: the same words together. */
export const hiddenViews = (now: ReadRecord, context: RedactionContext): HiddenView[] => {
  const whoHid = whoHidIn(now, context)
  const groups = new Map<string, Shown[]>()
  const hidden = shownAs(now.words, now.redacted)
  for (const one of hidden) {
    const key = `${one.type} ${wordsAt(now, one).toLowerCase()}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap(([first, ...more]) =>
    first
      ? {
          placeholder: first.placeholder,
          kind: kindName(first.type, context),
          by: whoHid(first),
          words: context.opened ? wordsAt(now, first) : null,
          places: [first, ...more].map(one => beside(now.redacted.text, one.start, one.at)),
          wouldShow: context.opened
            ? hiddenWhere(hidden, { kind: 'show', words: wordsAt(now, first) }, now.words).length
            : 0,
        }
      : [],
  )
}

/** What people chose, newest first. */
export const choiceViews = ({ choices, words }: ReadRecord, context: RedactionContext): ChoiceView[] => {
  const lost = notFoundIn(choices, words)
  return choices
    .filter(choice => choice.leftOutOf === undefined && isByPerson(choice))
    .map(choice => ({
      id: choice.id,
      what: WHAT[choice.kind],
      words: context.opened ? (choice.words ?? null) : null,
      kind: kindName(choice.type, context),
      places: choice.stood.length,
      at: inForumTime(choice.at),
      iso: choice.at,
      by: nameOf(choice.by, context),
      undone: undoneWords(choice, context),
      mayUndo: !choice.undone && may(context.person, choice.kind === 'hide' ? 'read-original' : 'review'),
      isLost: lost.includes(choice),
    }))
    .toReversed()
}

/** A stretch of a text that everybody may read, with some words on either side. */
export const beside = (text: string, start: number, at: Span): BesideView => ({
  start,
  before: ending(text.slice(0, at.start)),
  shown: text.slice(at.start, at.end),
  after: beginning(text.slice(at.end)),
})

// ---------------------------------------------------------------------------------------------------------------------

/** In letters; no word and no placeholder is cut. */
const BESIDE = 50

const ending = (text: string): string => {
  const close = text.slice(-BESIDE).replaceAll(/\s+/g, ' ')
  return text.length > BESIDE ? close.replace(/^(?:[^[\]]*\]|\S*\s)/, '… ') : close
}

const beginning = (text: string): string => {
  const close = text.slice(0, BESIDE).replaceAll(/\s+/g, ' ')
  return text.length > BESIDE ? close.replace(/(?:\[[^[\]]*|\s\S*)$/, ' …') : close
}

const WHAT = { hide: 'Hid', show: 'Showed' }

const wordsAt = ({ words }: ReadRecord, { start, end }: Span): string => words.slice(start, end)

const kindName = (type: string, { frame }: RedactionContext): string =>
  frame.pii.types.find(({ id }) => id === type)?.name ?? type

/** Looks for the words of each choice once: a text can be long, and much can be hidden in it. */
const whoHidIn = ({ choices, words }: ReadRecord, context: RedactionContext): ((stretch: Span) => string) => {
  const hidings = choices
    .filter(isStanding)
    .filter(choice => choice.kind === 'hide' && isByPerson(choice))
    .map(choice => ({ by: choice.by, places: placesOf(choice, words) }))
  return stretch => {
    const hid = hidings.findLast(({ places }) => places.some(place => isWithin(place, stretch)))
    return hid ? nameOf(hid.by, context) : 'Earshot'
  }
}

const undoneWords = ({ undone }: RedactionChoice, context: RedactionContext): string | null =>
  undone ? `Taken back by ${nameOf(undone.by, context)}, ${inForumTime(undone.at)}` : null

const nameOf = (id: string, { names }: RedactionContext): string => names.get(id) ?? 'Somebody who has left'
