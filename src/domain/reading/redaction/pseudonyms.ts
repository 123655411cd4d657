import type { Finding } from '../../understanding.js'
import { groupOf, PERSON, PLACE } from './learnt/groups.js'
import { HONORIFICS } from './people/person-words.js'

/** A finding that says which of its type it is: 1 for the first child of a text, 2 for the second. */
export interface Numbered extends Finding {
  number: number
}

/** A finding whose type a person may have said. */
export interface Named extends Finding {
  said?: true
}

/**
 * Gives the same name the same type and number each time it comes: `Gwen Hadley` and `Gwen's` are one. Only people and settings
 * are numbered, as only with them it matters who is who. Whom a person named is of the type that they said, wherever it comes.
 */
export const alike = (findings: Named[], text: string): Numbered[] => {
  const namesSaid = findings.filter(({ said }) => said).map(finding => nameOf(finding, text))
  const known: Known[] = []
  const met = new Map<string, number>()
  return findings.map(({ said, ...finding }) => {
    const group = groupOf(finding.type)
    if (group !== PERSON && group !== PLACE) return { ...finding, number: 1 }
    const name = nameOf(finding, text)
    const sure = said ? name : namesSaid.find(one => isSameName(one, name))
    const type = sure?.type ?? finding.type
    const same = known.find(one => isSameName(one, name) && (!sure || one.type === type))
    if (same) return { ...finding, type: same.type, number: same.number }
    const number = (met.get(type) ?? 0) + 1
    met.set(type, number)
    known.push({ ...name, type, number })
    return { ...finding, type, number }
  })
}

// ---------------------------------------------------------------------------------------------------------------------

interface Name {
  group: number
  type: string
  name: string[]
}

interface Known extends Name {
  number: number
}

const nameOf = ({ type, start, end }: Finding, text: string): Name => ({
  group: groupOf(type),
  type,
  name: nameWords(text.slice(start, end)),
})

const isSameName = (one: Name, other: Name): boolean => one.group === other.group && isSame(one.name, other.name)

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
