import { AppError } from '../errors.js'
import { saysSomething, storable } from '../words.js'

/** In UTF-16 units: two pages. */
const LONGEST_NOTE = 5000

/**
 * The text of a note as it is kept.
 * @throws AppError `nothing-to-keep`, `text-too-long`
 */
export const noteText = (text: string): string => {
  if (!saysSomething(text)) throw new AppError('nothing-to-keep', 'Write something first.')
  if (text.length > LONGEST_NOTE)
    throw new AppError('text-too-long', 'A note can have 5,000 letters. Please write a shorter one, or two notes.')
  return storable(text.trim())
}

/** Ids of those whose whole name stands in a text after an @: `@Sam Ali`, however it is capitalised. */
export const namedIn = (text: string, names: Map<string, string>): string[] => {
  const plain = text.toLowerCase()
  return [...names].filter(([, name]) => isNamed(plain, name.trim().toLowerCase())).map(([id]) => id)
}

// ---------------------------------------------------------------------------------------------------------------------

/** `@Ann Lee` does not speak to Ann Leeson, nor to Ann. */
const isNamed = (text: string, name: string): boolean => {
  if (name === '') return false
  const ends = text.split(`@${name}`).slice(1)
  return ends.some(rest => !/^[\p{L}\p{N}]/u.test(rest))
}
