import { areNumbered } from '../chat-line.js'
import { isCloseTo, isOneOf, plainWords } from './close-to.js'
import { choicesFor } from './questions.js'
import type { Asking, ConversationState } from './state.js'
import type { Surroundings } from './turn.js'

/** What a typed message answers to the open question, or null when it is none of its answers. */
export const answerTo = (
  asking: Asking,
  text: string,
  state: ConversationState,
  around: Surroundings,
): { kind: 'chosen'; id: string } | { kind: 'more' } | { kind: 'not-understood'; tells: false } | null => {
  const typed = plainWords(text)
  const means = (what: string) => isOneOf(typed, around.book.wordsFor(what, state.language))
  if (asking.what === 'more') return means('more') ? { kind: 'more' } : null
  if (asking.what === 'survey-question') return null
  const offered = choicesFor(asking, state, around)
  const byNumber = areNumbered(offered) && /^\d{1,2}$/.test(typed) ? offered[Number(typed) - 1] : undefined
  const byLabel = offered.find(({ label }) => isCloseTo(typed, plainWords(label)))
  const byWord = offered.find(({ id }) => means(lastPart(id)))
  const id = (byNumber ?? byLabel ?? byWord)?.id ?? freeAnswer(asking, typed, means('no'), around)
  if (id !== null) return { kind: 'chosen', id }
  return asking.what === 'area' && isAddress(text) ? { kind: 'not-understood', tells: false } : null
}

// ---------------------------------------------------------------------------------------------------------------------

const lastPart = (id: string): string => id.slice(id.indexOf(':') + 1)

/** Answers in words of their own: a town or an address for a district, years for an age group, a no to what is optional. */
const freeAnswer = (asking: Asking, typed: string, saysNo: boolean, around: Surroundings): string | null => {
  if ('again' in asking && saysNo) return 'skip'
  if (asking.what === 'area') {
    const district = districtIn(typed, around)
    return district && `area:${district}`
  }
  if (asking.what === 'age') {
    const group = ageGroupOf(typed, around)
    return group && `age:${group}`
  }
  return null
}

/** What people put around the name of a place. With any other word beside it, it is something told. */
const AROUND_A_PLACE = /\b(?:i|we|im|live|living|in|near|at|from|around|just|outside|the|area|its)\b/g
/** In words. */
const LONGEST_ADDRESS = 12

const UK_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i

/** Where somebody lives is asked for by district: their address is not kept. */
const isAddress = (text: string): boolean =>
  text.split(/\s+/).length <= LONGEST_ADDRESS && (UK_POSTCODE.test(text) || /^\s*\d+[a-z]?,?\s+\p{L}/iu.test(text))

const districtIn = (typed: string, { districtNamed }: Surroundings): string | null => {
  const place = plainWords(typed.replace(AROUND_A_PLACE, ' '))
  const whole = districtNamed(typed) ?? (place === '' ? null : districtNamed(place))
  if (whole !== null || !isAddress(typed)) return whole
  const words = typed.split(' ')
  const runs = words.flatMap((_word, from) =>
    words.slice(from).map((_last, length) => words.slice(from, from + length + 1)),
  )
  const [named] = runs
    .toSorted((one, other) => other.length - one.length)
    .flatMap(run => districtNamed(run.join(' ')) ?? [])
  return named ?? null
}

/** The most words in which somebody says how old a child is. */
const LONGEST_AGE = 6
const MONTHS = /month|mths|miesi|luni|lună|місяц|شهر|مہین|ਮਹੀਨ|মাস/u

const ageGroupOf = (typed: string, { choices }: Surroundings): string | null => {
  if (typed.split(' ').length > LONGEST_AGE) return null
  const [years, ...others] = (typed.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []).map(Number)
  if (years === undefined) return null
  const isMeant = MONTHS.test(typed) && years < MONTHS_IN_FOUR_YEARS ? 0 : years
  const groupOf = (age: number) =>
    choices.ageGroups.find(({ id }) => {
      const [from, to] = id.split('-').map(Number)
      return from !== undefined && to !== undefined && age >= from && age <= to
    })?.id ?? null
  return others.some(other => other !== years) ? 'several' : groupOf(isMeant)
}

const MONTHS_IN_FOUR_YEARS = 60
