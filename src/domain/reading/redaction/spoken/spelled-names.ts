import type { Finding } from '../../../understanding.js'
import { wordsIn } from '../../../word-list.js'
import type { Passage, Word } from '../../passage.js'
import { letterOf } from './said-characters.js'

/** Names spelled out behind words that bring a name: `my son ex why zed`, `surname is P E double R Y`. */
export const findSpelledNames = ({ text, words }: Passage): Finding[] => {
  const found: Finding[] = []
  for (let first = 0; first < words.length; first += 1) {
    const last = endOfSpelling(words, first)
    if (last - first < LEAST_LETTERS - 1) continue
    const type = typeFrom(text.slice(Math.max(0, (words[first]?.start ?? 0) - REACH), words[first]?.start))
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
    if (type && !SHORT_FORMS.has(spelled(words, first, last))) found.push({ type, start, end })
    first = last
  }
  return found
}

// ---------------------------------------------------------------------------------------------------------------------

const LEAST_LETTERS = 3
const REACH = 40
const DOUBLES = wordsIn('double')
/** Spelled in any talk, and nobody's name. */
const SHORT_FORMS = wordsIn(
  'ehcp ehc adhd add asd asc pda ocd odd send sen senco camhs nhs dla pip gp ta tas la ot slt salt iep eotas pru hi vi mld sld pmld semh slcn bbc id ok lsa esa dwp sb ep ks cqc ipsea',
)
const CHILD =
  /\b(?:son|daughter|lad|boy|girl|child|twin|brother|sister|called|his name(?: is|'s)?|her name(?: is|'s)?)(?: is| called)?[ ,:]{1,2}$/i
const OWN =
  /\b(?:my (?:sur|last |first )?name(?: is|'s)?|i'?m|i am|(?:sur|last |first )name(?: is|'s)?|spelt|spelled|spell(?:ed|ing)? (?:it|that))(?: as)?[ ,:]{1,2}$/i

const typeFrom = (before: string): string | null => {
  if (CHILD.test(before)) return 'child-name'
  return OWN.test(before) ? 'parent-name' : null
}

const endOfSpelling = (words: Word[], first: number): number => {
  let last = first - 1
  for (let word = words[first]; word && (letterOf(word) || DOUBLES.has(word.form)); word = words[last + 1]) last += 1
  while (last >= first && DOUBLES.has(words[last]?.form ?? '')) last -= 1
  return last
}

const spelled = (words: Word[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map(word => letterOf(word) ?? '')
    .join('')
    .toLowerCase()
