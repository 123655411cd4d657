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
  return {
    find: ({ words }) => {
      const found: Match<Value>[] = []
      for (let first = 0; first < words.length; first += 1) walk(root, words, first, found)
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

const walk = <Value>(root: Node<Value>, words: Word[], first: number, found: Match<Value>[]): void => {
  let node: Node<Value> | undefined = root
  for (let last = first; last < words.length; last += 1) {
    const word = words[last]
    if (!word || (last > first && !word.joined)) return
    node = follow(node, word.form, { first, last }, found)
    if (!node) return
    for (const value of node.values) found.push({ value, first, last })
  }
}

/** Goes down the tree along one word; adds phrases that the word ends with one ending too many. */
const follow = <Value>(
  start: Node<Value>,
  form: string,
  { first, last }: { first: number; last: number },
  found: Match<Value>[],
): Node<Value> | undefined => {
  let node = start
  for (let at = 0; at < form.length; at += 1) {
    if (node.bending.length > 0 && at > 0 && ENDINGS.has(form.slice(at)))
      for (const value of node.bending) found.push({ value, first, last })
    const next = node.next.get(form.charCodeAt(at))
    if (!next) return undefined
    node = next
  }
  return node
}
