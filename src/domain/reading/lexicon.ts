import type { Passage, Word } from './passage.js'
import { createPassage } from './passage.js'

/** Where a phrase stands in a passage, as indices of its first and last word. */
export interface Match<Value> {
  value: Value
  first: number
  last: number
}

export interface Lexicon<Value> {
  find(passage: Passage): Match<Value>[]
}

/**
 * Phrases compiled once into a tree of letters. A phrase matches on whole words; case, accents and apostrophes do not count,
 * and a space, a hyphen or nothing between its words are the same, so that `eh cp`, as speech
 * engines write it, and `coproduction` are found. A phrase of five letters or more also matches with a common ending.
 * Looking costs time in proportion to the text, whatever the number of phrases.
 */
export const createLexicon = <Value>(entries: Iterable<readonly [phrase: string, value: Value]>): Lexicon<Value> => {
  const root = newNode<Value>()
  for (const [phrase, value] of entries) plant(root, lettersOf(phrase), value)
  const begin = remembering(form => follow(root, form))
  return {
    find: ({ words }) => {
      const found: Match<Value>[] = []
      for (let first = 0; first < words.length; first += 1) walk(begin, words, first, found)
      return found
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Node<Value> {
  /** By the letter's UTF-16 unit. */
  next: Map<number, Node<Value>>
  values: Value[]
  /** Values whose phrase is long enough to take an ending. */
  bending: Value[]
}

const SHORTEST_THAT_BENDS = 5
const ENDINGS = new Set(['s', 'es', 'd', 'ed', 'ing', 'ings', 'er', 'ers', 'ly', 'ment'])

const newNode = <Value>(): Node<Value> => ({ next: new Map(), values: [], bending: [] })

const lettersOf = (phrase: string): string =>
  createPassage(phrase)
    .words.map(word => word.form)
    .join('')

const plant = <Value>(root: Node<Value>, letters: string, value: Value): void => {
  if (letters === '') return
  let node = root
  for (let at = 0; at < letters.length; at += 1) {
    const unit = letters.charCodeAt(at)
    const next = node.next.get(unit) ?? newNode<Value>()
    node.next.set(unit, next)
    node = next
  }
  node.values.push(value)
  if (letters.length >= SHORTEST_THAT_BENDS) node.bending.push(value)
}

const walk = <Value>(
  begin: (form: string) => Followed<Value>,
  words: Word[],
  first: number,
  found: Match<Value>[],
): void => {
  let step = begin(words[first]?.form ?? '')
  for (let last = first; ; last += 1) {
    for (const value of step.bent) found.push({ value, first, last })
    if (!step.node) return
    for (const value of step.node.values) found.push({ value, first, last })
    const next = words[last + 1]
    if (!next?.joined || step.node.next.size === 0) return
    step = follow(step.node, next.form)
  }
}

/** Where one word leads in the tree. */
interface Followed<Value> {
  /** Where the word ends; undefined when no phrase begins so. */
  node: Node<Value> | undefined
  /** Values of phrases that the word is, but for an ending. */
  bent: Value[]
}

const NOWHERE: Followed<never> = { node: undefined, bent: [] }

const follow = <Value>(start: Node<Value>, form: string): Followed<Value> => {
  let node = start
  let bent: Value[] = NOWHERE.bent
  for (let at = 0; at < form.length; at += 1) {
    if (node.bending.length > 0 && at > 0 && ENDINGS.has(form.slice(at))) bent = [...bent, ...node.bending]
    const next = node.next.get(form.charCodeAt(at))
    if (!next) return bent.length > 0 ? { node: undefined, bent } : NOWHERE
    node = next
  }
  return { node, bent }
}

/** The same few thousand words begin nearly everything that people say. */
const MOST_REMEMBERED = 5000

const remembering = <Answer>(ask: (form: string) => Answer): ((form: string) => Answer) => {
  const answers = new Map<string, Answer>()
  return form => {
    const known = answers.get(form)
    if (known !== undefined) return known
    const answer = ask(form)
    if (answers.size < MOST_REMEMBERED) answers.set(form, answer)
    return answer
  }
}
