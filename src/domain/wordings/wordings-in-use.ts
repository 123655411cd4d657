import type { Language, ShippedWordings, Wording } from './wording.js'
import { needsNativeCheck } from './wording-check.js'

/** One text as the people who edit it see it. */
export interface WordingInUse {
  wording: Wording
  /** When it is sent. */
  note: string
  /** What is said in English just now, which the others are translated from. */
  english: string
  /** The forum has written words of its own. */
  changed: boolean
  needsCheck: boolean
  /** The forum has changed the English text since this one was written. */
  behindEnglish: boolean
}

/** All texts of one language, in the order of the English file. */
export const wordingsInUse = (shipped: ShippedWordings[], current: Wording[], language: Language): WordingInUse[] => {
  const english = shipped.find(file => file.language === 'en')
  return Object.entries(english?.texts ?? {}).map(([id]) => {
    const source = inUse(shipped, current, id, 'en')
    const wording = inUse(shipped, current, id, language)
    return {
      wording,
      note: english?.notes[id] ?? '',
      english: source.text,
      changed: wording.text !== asShipped(shipped, id, language).text,
      needsCheck: needsNativeCheck(wording),
      behindEnglish: language !== 'en' && source.at !== null && source.at > (wording.at ?? ''),
    }
  })
}

/** The text that came with the product, as its version 0. Where a language lacks one, it is said in English. */
export const asShipped = (shipped: ShippedWordings[], id: string, language: Language): Wording => {
  const textIn = (one: Language) => shipped.find(file => file.language === one)?.texts[id]
  const text = textIn(language) ?? textIn('en') ?? ''
  return { id, language, version: 0, text, checked: language === 'en', by: 'shipped', at: null }
}

// ---------------------------------------------------------------------------------------------------------------------

const inUse = (shipped: ShippedWordings[], current: Wording[], id: string, language: Language): Wording =>
  current.find(wording => wording.id === id && wording.language === language) ?? asShipped(shipped, id, language)
