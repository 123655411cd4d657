import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Language } from '../../src/domain/wordings/wording.js'

/** One typeface for some letters, upright, in two weights. */
export interface Typeface {
  /** Where its letters are. */
  file(weight: Weight): string
  has(character: string): boolean
}

export type Weight = 'usual' | 'bold'

/**
 * Finds who sets a letter. A sign that is no letter stays with the typeface before it, so that a full stop looks like its sentence.
 * @returns null when nobody can
 */
export type FindTypeface = (character: string, before: Typeface | null) => Typeface | null

export const typefacesFor = (language: Language): FindTypeface => {
  const faces = [...(language === 'uk' ? CYRILLIC : []), ...LATIN, ...CYRILLIC, ...OTHERS]
  return (character, before) => {
    if (before?.has(character) && !LETTER.test(character)) return before
    return faces.find(face => face.has(character)) ?? null
  }
}

/** Whether the text can be set: no letter, mark or digit is missing. Other signs, as small pictures, are left out. */
export const canSet = (text: string, find: FindTypeface): boolean =>
  [...text].every(character => !PART_OF_WORD.test(character) || find(character, null) !== null)

// ---------------------------------------------------------------------------------------------------------------------

const LETTER = /[\p{L}\p{N}]/u
const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u
const WEIGHTS: Record<Weight, number> = { usual: 400, bold: 700 }

const { resolve } = createRequire(import.meta.url)

/** Packages of Fontsource hold a typeface in parts: `noto-sans-cyrillic-400-normal.woff`. */
const part = (family: string, letters: string): Typeface => {
  const files = new Map<Weight, string>()
  let known: Set<number> | undefined
  return {
    file(weight) {
      const file = files.get(weight) ?? resolve(nameOf(family, letters, weight))
      files.set(weight, file)
      return file
    },
    has(character) {
      known ??= lettersIn(resolve(nameOf(family, letters, 'usual')))
      return known.has(character.codePointAt(0) ?? 0)
    },
  }
}

const nameOf = (family: string, letters: string, weight: Weight): string =>
  `@fontsource/${family}/files/${family}-${letters}-${WEIGHTS[weight]}-normal.woff`

const lettersIn = (file: string): Set<number> => {
  const font = openSync(file)
  return new Set('characterSet' in font ? font.characterSet : [])
}

const LATIN = [part('atkinson-hyperlegible-next', 'latin'), part('atkinson-hyperlegible-next', 'latin-ext')]
const CYRILLIC = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map(letters => part('noto-sans', letters))
/**
 * Gurmukhi is Mukta Mahee, which fontkit 2.0.4 sets as HarfBuzz does; on the marks of Noto Sans Gurmukhi it fails (an anchor that is
 * null). Naskh is also how Urdu is set here: of Nastaliq it joins some letters wrongly.
 */
const OTHERS = [
  part('noto-naskh-arabic', 'arabic'),
  part('noto-sans-bengali', 'bengali'),
  part('mukta-mahee', 'gurmukhi'),
]
