import { wordsIn } from '../../../word-list.js'
import type { Passage } from '../../passage.js'
import type { Person } from './find-people.js'
import { endOfName, type NameWord } from './name-shape.js'
import { AFTER_STAFF, BEFORE_STAFF, CHILD_WORDS, STAFF_WORDS, WORKPLACES } from './person-words.js'

export interface Role {
  type: string
  /** True when even a word nobody knows must be a name here: `Xanthe the escort`. */
  certain: boolean
}

/** Words before a name under a text. */
export const CLOSINGS = wordsIn('regards thanks sincerely faithfully love cheers wishes best yours from')

/** Whose name it is by the words beside it: `Ros the OT`, `Yvonne from SENDIASS`, `Jude's mum`. */
export const roleAround = (words: NameWord[], first: number, last: number, passage: Passage): Role | null =>
  ownerOf(words, last) ?? appositionOf(words, last, passage) ?? workOf(words, first, last)

/** Names under a text: after `Regards,` or `Thanks` near the end, or alone on the last line. */
export const signOffs = (words: NameWord[], { text }: Passage): Person[] => {
  for (let at = Math.max(0, words.length - LAST_WORDS); at < words.length; at += 1) {
    const word = words[at]
    if (!word || !closes(words, at, text)) continue
    const first = CLOSINGS.has(word.form) ? at + 1 : at
    const name = words[first]
    if (!name?.capital || name.like === 'no') continue
    const last = endOfName(words, first)
    if (words.length - last <= 2) return [{ type: 'parent-name', first, last }]
  }
  return []
}

// ---------------------------------------------------------------------------------------------------------------------

const LAST_WORDS = 6
const REACH = 5
const DETERMINERS = wordsIn('the our my his her their a an one is was who whos')
const FAMILY_OWNED = wordsIn(`
mum mam mom dad nan gran grandma sister brother ehcp plan school teacher taxi diagnosis needs review class behaviour
anxiety`)

const closes = (words: NameWord[], at: number, text: string): boolean => {
  const word = words[at]
  const next = words[at + 1]
  if (!word) return false
  if (CLOSINGS.has(word.form)) return next !== undefined && /[,\n]|^ $/.test(text.slice(word.end, next.start))
  const before = words[at - 1]
  return (
    before !== undefined &&
    /\n\s*[-–—]?\s*$|\s[-–—]\s?$/.test(text.slice(before.end, word.start)) &&
    words.length - at <= 3
  )
}

const ownerOf = (words: NameWord[], last: number): Role | null => {
  const name = words[last]
  const next = words[last + 1]
  if (!name?.possessive || !next) return null
  if (next.form === 'number' || next.form === 'phone') return { type: 'other-name', certain: true }
  return FAMILY_OWNED.has(next.form) ? { type: 'child-name', certain: true } : null
}

const appositionOf = (words: NameWord[], last: number, { text }: Passage): Role | null => {
  const name = words[last]
  const next = words[last + 1]
  if (!name || !next || next.sentence !== name.sentence || name.possessive) return null
  const gap = text.slice(name.end, next.start)
  if ((next.form === 'from' || next.form === 'at') && worksAt(words, last + 2))
    return { type: 'staff-name', certain: true }
  const behind = words.slice(last + 1, last + 1 + REACH)
  const role = behind.findIndex(word => STAFF_WORDS.has(word.form))
  const opens = DETERMINERS.has(next.form) || /[,(]/.test(gap)
  const ownChild = behind.slice(0, Math.max(0, role)).some(word => CHILD_WORDS.has(word.form))
  return opens && role >= 0 && role <= ROLE_REACH && !ownChild
    ? { type: 'staff-name', certain: next.form !== 'was' }
    : null
}

const ROLE_REACH = 4

const worksAt = (words: NameWord[], from: number): boolean =>
  words
    .slice(from, from + 4)
    .some(word => WORKPLACES.has(word.form) || (word.capital && word.form === word.name && word.like !== 'no'))

/** Weak signs of somebody at work: thanked, rung, met; or staff were spoken of just before. */
const workOf = (words: NameWord[], first: number, last: number): Role | null => {
  const before = words.slice(Math.max(0, first - 3), first).filter(word => word.sentence === words[first]?.sentence)
  const after = words[last + 1]
  const work = before.some(word => BEFORE_STAFF.has(word.form)) || AFTER_STAFF.has(after?.form ?? '')
  const nearby = words
    .slice(Math.max(0, first - 8), first)
    .some(word => STAFF_WORDS.has(word.form) && word.form !== 'lady')
  return work || nearby ? { type: 'staff-name', certain: false } : null
}
