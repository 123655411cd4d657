import { wordsIn } from '../../../word-list.js'
import type { MarkedExample } from './marked-example.js'
import { isPerson, isSetting } from './marked-example.js'
import type { Names } from './names-to-take.js'
import { KEPT_IN_SETTINGS } from './setting-words.js'

/** The same text about other people and, mostly, of another school. */
export const withOtherNames = ({ text, pii }: MarkedExample, names: Names, random: () => number): MarkedExample => {
  const instead = new Map<string, string>()
  for (const { value } of pii.filter(isPerson)) if (!isWordToo(value, text)) renamePerson(value, instead, names, random)
  for (const { value } of pii.filter(isSetting)) renameSetting(value, instead, names, random)
  const rename = (words: string): string =>
    words.replace(NAME, word => likeWritten(word, instead.get(word.toLowerCase())))
  return changed({ text, pii }, rename)
}

/** The example with the names of people and settings changed, both where they stand and in what is marked. */
export const changed = ({ text, pii }: MarkedExample, change: (words: string) => string): MarkedExample => {
  const values = new Set(pii.filter(one => isPerson(one) || isSetting(one)).map(({ value }) => value))
  if (values.size === 0) return { text, pii }
  const longestFirst = [...values].sort((one, other) => other.length - one.length)
  return {
    text: text.replace(new RegExp(longestFirst.map(asWords).join('|'), 'gu'), change),
    pii: pii.map(one => (values.has(one.value) ? { ...one, value: change(one.value) } : one)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const NAME = /\p{L}[\p{L}\p{M}]{2,}/gu
const TITLED = /^(?:mrs?|ms|miss|dr|cllr)\b/i
const NOT_CHANGED = wordsIn(
  'miss mrs mr doctor nurse auntie uncle cllr councillor the and big little mum mummy dad nana nan old young',
)
const SHARE_OF_SURNAMES = 0.8
const SHARE_OF_RENAMED_SETTINGS = 0.7

/** `will` may stand in the text as a word as well, and cannot be changed everywhere. */
const isWordToo = (value: string, text: string): boolean => /^\p{Ll}{2,5}$/u.test(value) && text.split(value).length > 2

const renamePerson = (value: string, instead: Map<string, string>, names: Names, random: () => number): void => {
  const titled = TITLED.test(value)
  ;[...value.matchAll(NAME)].forEach(([word], place) => {
    const key = word.toLowerCase()
    if (NOT_CHANGED.has(key) || instead.has(key)) return
    const asSurname = (place > 0 || titled) && random() < SHARE_OF_SURNAMES
    instead.set(key, asSurname ? names.surname() : names.given())
  })
}

const renameSetting = (value: string, instead: Map<string, string>, names: Names, random: () => number): void => {
  const head = value.match(NAME)?.find(word => !KEPT_IN_SETTINGS.has(word.toLowerCase()))
  if (!head || random() >= SHARE_OF_RENAMED_SETTINGS) return
  instead.set(head.toLowerCase(), random() < 0.5 ? names.surname() : names.setting())
}

const asWords = (value: string): string => `(?<!\\p{L})${value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`

const likeWritten = (word: string, name: string | undefined): string => {
  if (name === undefined) return word
  if (word === word.toUpperCase()) return name.toUpperCase()
  return /^\p{Lu}/u.test(word) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
