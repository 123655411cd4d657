import { cueProblems } from '../../code-frame/cue-check.js'
import { createPassage } from '../../reading/passage.js'
import { wordsIn } from '../../word-list.js'

/** A word of a text by its stem, with the form that stands there, in small letters. */
export type StemmedWord = readonly [stem: string, form: string]

/**
 * Finds the words of texts that say something: without what stands in nearly every message, without numbers, and without the
 * placeholders of what is hidden, also where a text was cut off within one. Remembers what it has seen, as words come back again
 * and again: one for each digest.
 */
export const createStemmer = (): ((text: string) => StemmedWord[]) => {
  const known = new Map<string, StemmedWord[]>()
  const stemmed = (form: string): StemmedWord[] => {
    const found = known.get(form) ?? (saysSomething(form) ? [[stemOf(form), form] as const] : [])
    known.set(form, found)
    return found
  }
  return text => createPassage(text.replaceAll(PLACEHOLDER, ' . ')).words.flatMap(({ form }) => stemmed(form))
}

/**
 * Plural and singular as one, and no more: D. Harman, How effective is suffixing?, Journal of the American Society for Information
 * Science 42 (1991), 7-15.
 */
export const stemOf = (form: string): string => {
  if (/[^ea]ies$/.test(form)) return `${form.slice(0, -3)}y`
  if (/[^aeo]es$/.test(form)) return form.slice(0, -1)
  return /[^us]s$/.test(form) ? form.slice(0, -1) : form
}

// ---------------------------------------------------------------------------------------------------------------------

const PLACEHOLDER = /\[[^\]]*(?:\]|$)/g

const SHORTEST = 3
const LONGEST = 30

/** As they stand once the apostrophe is gone: they too are everywhere. */
const SHORTENED = wordsIn(`
  arent cant couldnt didnt doesnt dont hadnt hasnt havent hed heres hes hows id ill im isnt itll its ive lets shant shed shell shes
  shouldnt thats theres theyd theyll theyre theyve wasnt wed werent weve whats whos wont wouldnt youd youll youre youve
`)

const saysSomething = (form: string): boolean =>
  form.length >= SHORTEST &&
  form.length <= LONGEST &&
  !/\d/.test(form) &&
  !SHORTENED.has(form) &&
  cueProblems([form]).length === 0
