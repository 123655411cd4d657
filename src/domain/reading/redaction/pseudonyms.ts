import type { Finding } from '../../understanding.js'
import { groupOf, PERSON, PLACE } from './learnt/groups.js'
import { HONORIFICS } from './people/person-words.js'

/** A finding that says which of its type it is: 1 for the first child of a text, 2 for the second. */
export interface Numbered extends Finding {
  number: number
}

/**
 * Gives the same name the same type and number each time it comes: `Gwen Hadley` and `Gwen's` are one. Only people and settings
 * are numbered, as only with them it matters who is who.
 */
export const alike = (findings: Finding[], text: string): Numbered[] => {
  const known: Known[] = []
  const met = new Map<string, number>()
  return findings.map(finding => {
    const group = groupOf(finding.type)
    if (group !== PERSON && group !== PLACE) return { ...finding, number: 1 }
    const name = nameWords(text.slice(finding.start, finding.end))
    const same = known.find(one => one.group === group && isSame(one.name, name))
    if (same) return { ...finding, type: same.type, number: same.number }
    const number = (met.get(finding.type) ?? 0) + 1
    met.set(finding.type, number)
    known.push({ group, type: finding.type, number, name })
    return { ...finding, number }
  })
}

// ---------------------------------------------------------------------------------------------------------------------

interface Known {
  group: number
  type: string
  number: number
  name: string[]
}

const nameWords = (name: string): string[] => {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’](?!s\b)[\p{L}]+)?/gu) ?? []
  const own = words.filter(word => word !== 's' && !HONORIFICS.has(word))
  return own.length > 0 ? own : words
}

/** One has all the words of the other; an s at the end may be a possessive that lost its apostrophe. */
const isSame = (one: string[], other: string[]): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    short.length > 0 &&
    short.every(word => long.some(whole => word === whole || word === `${whole}s` || `${word}s` === whole))
  )
}
