import { z } from 'zod'
import { cueProblems } from '../../../domain/code-frame/cue-check.js'
import { togetherProblem } from '../../../domain/code-frame/together-check.js'

const LONGEST_LIST = 20_000

const apart = (by: RegExp) =>
  z
    .string()
    .max(LONGEST_LIST, 'Write less')
    .default('')
    .transform(text => [...new Set(text.split(by).map(one => one.trim().replaceAll(/\s+/g, ' ')))].filter(Boolean))
const lines = apart(/\n/)
/** One below the other, or with commas between. */
const phrases = apart(/[,\n]/)

const noProblems =
  (problemsOf: (list: string[]) => string[]) =>
  (list: string[], context: z.RefinementCtx): void => {
    for (const message of problemsOf(list)) context.addIssue({ code: 'custom', message })
  }

const name = z.string('Enter a name').trim().min(1, 'Enter a name').max(80, 'Enter a shorter name')
const definition = z
  .string('Say in a sentence or two what it is about')
  .trim()
  .min(1, 'Say in a sentence or two what it is about')
  .max(1000, 'Say it in fewer words')

const change = {
  /** The version that was on the page. */
  seen: z.coerce.number('Open this page again, and then try again').int().min(1),
  note: z.string('Say why, in a few words').trim().min(1, 'Say why, in a few words').max(300, 'Say why in fewer words'),
}

export const changeForm = z.object(change)
export const mergeForm = z.object({ ...change, into: z.string('Choose one').min(1, 'Choose one').max(100) })
export const themeForm = z.object({ ...change, name, definition })

/** @param wordLists those that a rule may name */
export const subthemeForm = (wordLists: Record<string, string[]>) =>
  z.object({ ...change, name, definition, ...wordsOf(wordLists) })

/** A new theme with its first sub-theme. */
export const newThemeForm = z.object({ ...change, name, definition, firstName: name, firstDefinition: definition })

// ---------------------------------------------------------------------------------------------------------------------

const wordsOf = (wordLists: Record<string, string[]>) => ({
  include: lines,
  exclude: lines,
  cues: phrases.superRefine(noProblems(cueProblems)),
  weakCues: phrases.superRefine(noProblems(cueProblems)),
  together: lines.superRefine(noProblems(rules => rules.flatMap(rule => togetherProblem(rule, wordLists) ?? []))),
  notIn: phrases,
})
