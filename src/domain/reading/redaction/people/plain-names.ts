import type { Finding } from '../../../understanding.js'
import { wordsIn } from '../../../word-list.js'
import type { Passage, Word } from '../../passage.js'
import { GIVEN_NAMES } from '../given-names.js'
import { CHILD_WORDS } from './person-words.js'

/**
 * Names that are ordinary words, written small, where no ordinary word can stand: `our joy plays up`, `grace's room`,
 * `will turned 18`.
 */
export const findPlainNames = (passage: Passage): Finding[] =>
  passage.words.flatMap((word, at) => {
    const end = endOfName(passage, at)
    return end === null ? [] : [{ type: 'child-name', start: word.start, end }]
  })

// ---------------------------------------------------------------------------------------------------------------------

const PLAIN = wordsIn(`
will grace may hope summer mark rose dawn faith joy olive robin bill frank miles ray sue pat rob art jack daisy poppy lily holly ruby amber
jade ivy hazel heather willow iris violet jasmine charity patience felicity constance prudence honor blossom river autumn april june august
mason cole reed drew dean grant wade chase hunter tanner harry tom nick josh jay max leo rex duke earl
`)
const MODAL = wordsIn('will may')
const ALSO_POSSESSIVE = wordsIn('summer autumn april june august river dawn may will mark bill rose duke earl max')
const MINE = wordsIn('our my')
const AFTER_FEELING = wordsIn('is was that for of to in at would and had with when this so as')
const FEELINGS = wordsIn('hope joy faith will summer autumn rose grace art mark bill patience river chase')
/** Behind `will` or `may` a word like this makes it a name. */
const FINITE = wordsIn(`
was is has had turned got went came said says loves likes started needs wants cried ran lost took gets goes didnt doesnt wont cant isnt
wasnt hasnt hates told asked sat broke left made knows thinks cries screams sleeps eats
`)

const endOfName = ({ words, text }: Passage, at: number): number | null => {
  const word = words[at]
  if (!word) return null
  const raw = text.slice(word.start, word.end)
  const possessive = /^(\p{Ll}+)['\u2019]s$/u.exec(raw)?.[1]
  if (possessive && PLAIN.has(possessive) && !ALSO_POSSESSIVE.has(possessive)) return word.end - 2
  if (raw === word.form && isOwner(words, at)) return word.end
  if (!PLAIN.has(word.form) || raw !== word.form) return null
  return isOurs(words, at) || isModalName(words, at) || isChild(words, at) ? word.end : null
}

/** `rays dad`, `dantes mum`: a possessive that lost its apostrophe. */
const isOwner = (words: Word[], at: number): boolean => {
  const form = words[at]?.form ?? ''
  const next = words[at + 1]
  const owner = form.slice(0, -1)
  const isName = form.endsWith('s') && owner.length > 2 && (GIVEN_NAMES.has(owner) || PLAIN.has(owner))
  return isName && !PLAIN.has(form) && next?.joined === true && RELATIVES.has(next.form)
}
const RELATIVES = wordsIn('mum mom mam mummy dad daddy nan nana gran grandad grandma sister brother auntie uncle')

/** `my son frank`, `her daughter hope`; but `my lad will` may go on with anything. */
const isChild = (words: Word[], at: number): boolean =>
  words[at]?.joined === true &&
  CHILD_WORDS.has(words[at - 1]?.form ?? '') &&
  NAMES_OF_CHILDREN.has(words[at]?.form ?? '')
const NAMES_OF_CHILDREN = wordsIn(
  'frank mark grace faith hope joy rose olive robin daisy poppy lily holly ruby amber jade ivy hazel heather willow jack harry tom josh max leo',
)

const isOurs = (words: Word[], at: number): boolean =>
  MINE.has(words[at - 1]?.form ?? '') &&
  words[at]?.joined === true &&
  !(
    FEELINGS.has(words[at]?.form ?? '') &&
    (words[at + 1]?.joined !== true || AFTER_FEELING.has(words[at + 1]?.form ?? ''))
  )

const isModalName = (words: Word[], at: number): boolean => {
  const next = words[at + 1]
  return (
    MODAL.has(words[at]?.form ?? '') &&
    next?.joined === true &&
    FINITE.has(next.form) &&
    words[at]?.sentence === next.sentence
  )
}
