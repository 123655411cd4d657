import type { Finding } from '../../../understanding.js'
import { groupOf, PERSON, PLACE } from './groups.js'

/** A text whose personal data people marked; `value` is an exact piece of the text. */
export interface MarkedExample {
  text: string
  pii: { type: string; value: string }[]
}

export const isPerson = ({ type }: { type: string }): boolean => groupOf(type) === PERSON
export const isSetting = ({ type }: { type: string }): boolean => groupOf(type) === PLACE

/** Where the values stand. A small word that is now a name and now a word (`will`) is `doubtful` where it comes twice. */
export const marksOf = ({ text, pii }: MarkedExample): (Finding & { doubtful: boolean })[] =>
  pii.flatMap(({ type, value }) => {
    const places = placesOf(text, value)
    const doubtful = places.length > 1 && /^\p{Ll}{2,5}$/u.test(value)
    return places.map(start => ({ type, start, end: start + value.length, doubtful }))
  })

// ---------------------------------------------------------------------------------------------------------------------

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** Whole words if there are any, else pieces of words: `adam` in `adams folders`. */
const placesOf = (text: string, value: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(value); at >= 0 && value !== ''; at = text.indexOf(value, at + 1)) places.push(at)
  const whole = places.filter(at => !cutsWord(text, at) && !cutsWord(text, at + value.length))
  return whole.length > 0 ? whole : places
}

const cutsWord = (text: string, at: number): boolean => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))
