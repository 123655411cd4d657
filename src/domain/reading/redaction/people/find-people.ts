import type { Finding } from '../../../understanding.js'
import { wordsIn } from '../../../word-list.js'
import type { Passage } from '../../passage.js'
import { type Introduction, introductionOf } from './introduction.js'
import { endOfName, isOrdinary, type NameWord, nameWordsOf } from './name-shape.js'
import { HONORIFICS, STAFF_WORDS } from './person-words.js'
import { CLOSINGS, type Role, roleAround, signOffs } from './surroundings.js'

/** A name in a passage, by word. */
export interface Person {
  type: string
  first: number
  last: number
}

/** Finds people's names, and says from the words around them whose they are: a child, a relative, somebody at work. */
export const findPeople = (passage: Passage): Finding[] => {
  const words = nameWordsOf(passage)
  const people = withLikeNeighbours(peopleIn(words, passage), words)
  return people.map(({ type, first, last }) => ({
    type,
    start: words[first]?.start ?? 0,
    end: words[last]?.nameEnd ?? 0,
  }))
}

// ---------------------------------------------------------------------------------------------------------------------

const peopleIn = (words: NameWord[], passage: Passage): Person[] => {
  const signed = signOffs(words, passage)
  const people: Person[] = []
  for (let at = 0; at < words.length; at += 1) {
    const person = signed.find(({ first }) => first === at) ?? titled(words, at) ?? named(words, at, passage)
    if (!person) continue
    people.push(person)
    at = person.last
  }
  return people
}

/** `Mrs Fairley`, `dr khan`. `Miss` and `Doctor` without a capital are words. */
const titled = (words: NameWord[], at: number): Person | null => {
  const title = words[at]
  const next = words[at + 1]
  if (!title || !next || !HONORIFICS.has(title.form) || next.start - title.end > 2) return null
  const asSpoken = isSpokenTitle(words, at) && !next.capital && next.joined && !NEVER_AFTER_TITLE.has(next.form)
  const asWritten = title.capital && next.capital && mayBeSurname(next)
  if (!asSpoken && !asWritten) return null
  const own = introductionOf(words, at)?.type === 'parent-name' || CLOSINGS.has(words[at - 1]?.form ?? '')
  return { type: own ? 'parent-name' : 'staff-name', first: at, last: asSpoken ? at + 1 : endOfName(words, at + 1) }
}

/** A text in capitals only says of no word that it is a name, but behind a title one stands. */
const mayBeSurname = ({ like, form, capital }: NameWord): boolean =>
  form !== 'i' && (like !== 'no' || form.length === 1 || (capital && !isOrdinary(form)))

const isSpokenTitle = (words: NameWord[], at: number): boolean => {
  const title = words[at]?.form ?? ''
  return SPOKEN_TITLES.has(title) || (title === 'miss' && STAFF_WORDS.has(words[at - 1]?.form ?? ''))
}

const SPOKEN_TITLES = new Set(['mr', 'mrs', 'ms', 'dr'])
const NEVER_AFTER_TITLE = wordsIn('and or who at is was said the in for appointment told to')

const named = (words: NameWord[], at: number, passage: Passage): Person | null => {
  const word = words[at]
  if (!word || word.like === 'no') return null
  const introduction = introductionOf(words, at)
  const last = endOfName(words, at)
  const role = roleAround(words, at, last, passage)
  if (word.like === 'may-be' && !isCertain(word, introduction, role)) return null
  return { type: introduction?.type ?? role?.type ?? 'child-name', first: at, last }
}

/** Without a capital only the family's own words are enough: `the lady drew it` names nobody. */
const isCertain = (word: NameWord, introduction: Introduction | null, role: Role | null): boolean => {
  if (!word.capital) return introduction?.certain === true && introduction.type !== 'staff-name'
  return introduction?.certain === true || role?.certain === true
}

/** `driver Pete & escort Lyn`, `Jude and Mabel`: names joined by `and` belong together, unless each has words of its own. */
const withLikeNeighbours = (people: Person[], words: NameWord[]): Person[] =>
  people.map((person, index) => {
    const before = people[index - 1]
    const joinedByAnd = before && words[person.first - 1]?.form === 'and' && before.last === person.first - 2
    return joinedByAnd && person.type === 'child-name' ? { ...person, type: before.type } : person
  })
