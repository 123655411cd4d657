import type { Finding } from '../../understanding.js'
import { wordsIn } from '../../word-list.js'
import { COMMON_ENGLISH } from '../language/common-words.js'
import type { Passage, Word } from '../passage.js'
import { NOT_NAMES } from './people/person-words.js'

/**
 * Names of schools and of small organisations, which tell where a family is: `Thistlecombe First`, `Merrowdown Cars`.
 * Councils, towns, trusts and public bodies are no personal data and stay.
 */
export const createPlaceNamesFinder = (publicNames: Set<string>): ((passage: Passage) => Finding[]) => {
  return passage => [
    ...saints(passage),
    ...passage.words.flatMap((_word, at) => placeEndingAt(passage, at, publicNames)),
    ...introduced(passage, publicNames),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const SCHOOL_ENDS =
  wordsIn(`primary first middle high academy school college nursery preschool infants infant juniors junior grammar secondary
kindergarten montessori playgroup nurseries prep`)
const ORG_ENDS =
  wordsIn(`surgery practice cars taxis cabs travel coaches minibuses club house lodge farm stables respite pharmacy dental opticians
clinic playscheme gymnastics tutors tuition therapy therapies ltd limited hospice scouts guides brownies cubs fc dance swim centre`)
/** Words that end a name only when they are written with a capital. */
const ALSO_ADJECTIVES = wordsIn(
  'first middle high house practice travel club care prep lodge farm centre dance swim guides therapy tuition',
)
/** `Stafford College` names one setting, `Stafford Centre` might be anything. */
const NAMED_AFTER_TOWNS = new Set([...SCHOOL_ENDS, 'surgery', 'practice'])
/** Capitals before a name that are no part of it. */
const LEADING = wordsIn(
  'the our his her their my your a an this that at to from in of and but so we they i it also then when if is was dear',
)
const MOST_HEAD = 4

/** Words before `school` or `surgery` that name none: `the special school`, `our local surgery`. */
const GENERIC = wordsIn(`
special mainstream local village small big large little different another same right wrong proper private public state infant junior primary
secondary middle high first upper lower grammar specialist residential nearest next previous last current sixth form day night hospital
virtual forest boarding independent maintained free faith catholic church normal regular ordinary any every each entire whole nursery
pre after before summer holiday breakfast youth sports football swimming science english maths inclusive adult pupil referral medical health
dental gp doctors family children childrens childs leisure community sensory short stay respite care speech play music art drama occupational
physical language mental occupational sleep adhd autism asd sen send epilepsy wheelchair saturday sunday monday tuesday wednesday thursday
friday general royal best worst old new young early years resource base unit home open full half term real best support group hub job jobs
call test training garden carers tree opportunity animal horse green post town city county tribunal and or of in at to from by with for on
is was were are be the a an that this these those which whose if when where as than while until because but so dear excluded leaving left
changing starting finding moving finished outside inside during between about into out off over under near beside behind one two three four
five six seven eight nine ten hours days weeks his her their our my your its he she they we i you it who what how why no not non never
year some most many few several both all such even just only very too also then there here now`)

const generic = (form: string): boolean => GENERIC.has(form) || COMMON_ENGLISH.has(form)

const isCapital = ({ text }: Passage, word: Word): boolean => /^\p{Lu}/u.test(text.slice(word.start, word.end))

/** `Castle Rise High`: words with capitals before a word for a school or a firm; or one unheard-of word in text without capitals. */
const placeEndingAt = (passage: Passage, at: number, publicNames: Set<string>): Finding[] => {
  const end = passage.words[at]
  const type = end && typeOf(end)
  if (!end || !type || continues(passage, at) || (ALSO_ADJECTIVES.has(end.form) && !isCapital(passage, end))) return []
  const first = firstOfHead(passage, at)
  const head = passage.words.slice(first, at).filter(word => !SCHOOL_ENDS.has(word.form))
  const townCounts = isCapital(passage, end) && NAMED_AFTER_TOWNS.has(end.form)
  const tells = ({ form }: Word): boolean => !generic(form) && (townCounts || !publicNames.has(form))
  if (!head.some(tells)) return []
  return [{ type, start: passage.words[first]?.start ?? end.start, end: end.end }]
}

const typeOf = (word: Word): string | null => {
  if (SCHOOL_ENDS.has(word.form)) return 'school-name'
  return ORG_ENDS.has(word.form) ? 'org-name' : null
}

/** Whether the next word still belongs to the name: `Thistlecombe First` before `School`. */
const continues = ({ words }: Passage, at: number): boolean => {
  const next = words[at + 1]
  return next?.joined === true && SCHOOL_ENDS.has(next.form)
}

const firstOfHead = (passage: Passage, at: number): number => {
  const { words } = passage
  let first = at
  while (first > at - MOST_HEAD - 1 && words[first]?.joined && partOfHead(passage, first - 1, at)) first -= 1
  while (first < at && LEADING.has(words[first]?.form ?? '')) first += 1
  return first
}

const partOfHead = (passage: Passage, index: number, end: number): boolean => {
  const word = passage.words[index]
  if (!word) return false
  if (isCapital(passage, word))
    return !/^\p{Lu}{2,}$/u.test(passage.text.slice(word.start, word.end)) || word.form === 'st'
  return SCHOOL_ENDS.has(word.form) || (looksLikeAPlace(word.form) && startsAPlace(passage, index, end))
}

const PLACE_ENDINGS =
  /(?:field|wood|ford|ton|ham|ley|leigh|combe|hurst|brook|dale|mere|bridge|bury|borough|down|downs|worth|wick|hill|mill|gate|side|view|bank|stead|moor|croft|oak|oaks|ash|elms|firs|grange|manor)$/
const BEFORE_PLACES = wordsIn('at to from called named in of near and')

const looksLikeAPlace = (form: string): boolean => form.length >= 6 && PLACE_ENDINGS.test(form) && !generic(form)

const startsAPlace = ({ words }: Passage, index: number, end: number): boolean =>
  end - index <= 2 && BEFORE_PLACES.has(words[index - 1]?.form ?? '')

/** `St Mary's` is a school here unless a hospital, church or road follows. */
const saints = ({ text }: Passage): Finding[] =>
  [...text.matchAll(SAINT)].map(match => ({
    type: /hospice/i.test(match[0]) ? 'org-name' : 'school-name',
    start: match.index,
    end: match.index + match[0].length,
  }))

const SAINT =
  /(?<![\w])(?:St|Saint)\.? (?:(?!John|Peter|George|Andrew)[A-Z][a-z]{2,12}|[A-Z][a-z]{2,12}(?=['’]s? (?:Primary|First|Middle|High|Academy|School|C of E|CE|RC|Catholic|Infant|Junior)))(?:['’]s|s['’])?(?! ?(?:Hospital|Church|Road|Street|Ward|Parish))(?:(?: (?:C of E|CE|RC|Catholic|Primary|First|Middle|High|Academy|School|Infants?|Juniors?|Nursery|College|Hospice)){1,5})?/g

const SETTING =
  /\b(?:nursery|nurseries|school|schools|academy|college|preschool|childminder|setting|playgroup|sixth form|year \d|reception)\b/i

/** `at Bumblebarrow` or `nursery, Bumblebarrow,` where schools are spoken of just before. */
const introduced = (passage: Passage, publicNames: Set<string>): Finding[] =>
  [...passage.text.matchAll(AFTER_INTRODUCTION)].flatMap(match => {
    const name = match[2] ?? ''
    const start = match.index + match[0].length - name.length
    const before = passage.text.slice(Math.max(0, start - 70), start)
    const last = name.toLowerCase().replace(/['’]s$/, '')
    const known = last.split(' ').every(word => generic(word) || publicNames.has(word) || NOT_NAMES.has(word))
    return SETTING.test(before) && !known ? [{ type: 'school-name', start, end: start + name.length }] : []
  })

const AFTER_INTRODUCTION =
  /(?<![\w])((?:called|named|the last,|nursery,|school,|academy,|college,|preschool,|(?:nursery|school|academy|college|preschool|place|starting|started|moved|goes|went) to|at)) ([A-Z][a-z]{3,20}(?: [A-Z][a-z]{2,20}){0,2})(?![\w-])/g
