import type { NameWord } from './name-shape.js'
import { CHILD_WORDS, LINKS_TO_NAME, OTHER_PERSON_WORDS, RELATIVE_WORDS, STAFF_WORDS } from './person-words.js'

/** Who the words right before a name say it is. */
export interface Introduction {
  type: string
  /** True when a word of any kind behind it, written as a name, must be one: `my son Zephyrin`. */
  certain: boolean
}

/** Reads backwards from a name: `my son is called`, `our social worker,`, `I'm`. */
export const introductionOf = (words: NameWord[], at: number): Introduction | null => {
  const own = selfIntroduction(words, at)
  if (own) return own
  let before = at - 1
  while (
    before > at - MOST_LINKS - 1 &&
    sameSentence(words, before, at) &&
    LINKS_TO_NAME.has(words[before]?.form ?? '')
  )
    before -= 1
  const word = words[before]
  if (!word || !sameSentence(words, before, at)) return null
  const linked = before < at - 1
  const type = typeFrom(word.form)
  if (type) return { type, certain: !linked || saysName(words, before, at) }
  const mine = word.form === 'my' || word.form === 'our'
  return mine && !linked ? { type: 'child-name', certain: false } : null
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_LINKS = 3
const SELF =
  /^(?:(?:hi|hello)? ?(?:i am|im|its|it is|this is)|(?:my name is|my names|call me|ring me|text me|name is|me))$/

const sameSentence = (words: NameWord[], one: number, other: number): boolean =>
  words[one]?.sentence === words[other]?.sentence

const typeFrom = (form: string): string | null => {
  if (CHILD_WORDS.has(form)) return 'child-name'
  if (RELATIVE_WORDS.has(form)) return 'parent-name'
  if (STAFF_WORDS.has(form)) return 'staff-name'
  return OTHER_PERSON_WORDS.has(form) ? 'other-name' : null
}

const saysName = (words: NameWord[], from: number, to: number): boolean =>
  words.slice(from + 1, to).some(({ form }) => form === 'called' || form === 'named' || form === 'name')

const selfIntroduction = (words: NameWord[], at: number): Introduction | null => {
  const said = (count: number): string =>
    words
      .slice(Math.max(0, at - count), at)
      .filter(word => word.sentence === words[at]?.sentence)
      .map(word => word.form)
      .join(' ')
  if (/^my names? ?(?:is)?$/.test(said(3)) || /^(?:my name is|call me)$/.test(said(3)) || said(2) === 'call me')
    return { type: 'parent-name', certain: true }
  if ([1, 2].some(count => SELF.test(said(count)))) return { type: 'parent-name', certain: false }
  return null
}
