import { z } from 'zod'
import { AppError } from '../errors.js'
import { plainIssue } from './plain-issue.js'
import { codeFrameProblems } from './problems.js'

const id = z.string()
const sentences = z.array(z.string().trim().min(1)).default([])

/** A list of phrases, or one text with commas between them, which is easier to edit by hand. */
const phrases = z
  .union([z.array(z.string()), z.string().transform(text => text.split(','))])
  .transform(list => list.map(phrase => phrase.trim()).filter(phrase => phrase !== ''))
  .default([])
const code = z.object({ id, name: z.string().min(1) })

const subtheme = code.extend({
  definition: z.string().min(1),
  include: sentences,
  exclude: sentences,
  /** Services that are plainly meant where the sub-theme is found, named or not. */
  services: phrases,
  /** Words that show the sub-theme by themselves. Hints: neither needed nor enough for a person. */
  cues: phrases,
  /** Words that show it only with another sign beside them. */
  weakCues: phrases,
  /** Words that show it when they stand near each other: `@waiting + autism|adhd`. Parts are joined by ` + `, choices by `|`. */
  together: sentences,
  /** Longer phrases in which a cue means something else. */
  notIn: phrases,
  /** Sub-themes that are meant instead when both are found in the same words. */
  yieldsTo: phrases,
})

/**
 * A code that is not given any more. It keeps its name, so that old records can still be read. The subject of an id never
 * changes, so it is free for no other.
 */
const retired = z.object({
  id,
  /** Empty in lists that were written before names were kept. */
  name: z.string().default(''),
  /** The code that it was merged into, which may itself be retired by now; null: none takes its place. */
  successor: id.nullable().default(null),
  /** The theme in which it stood; null for a theme. */
  theme: id.nullable().default(null),
  definition: z.string().default(''),
  /** The sub-theme as it last stood, so that it can be brought back. */
  was: subtheme.optional(),
})

/** Strict, because an unquoted comma in YAML quietly turns the end of a name into another key. */
const facetValue = code.extend({ aliases: phrases, note: z.string().optional() }).strict()

const area = code.extend({
  districts: z.array(code.extend({ council: z.string(), places: phrases })),
  localTerms: phrases,
})

/** The list of what parent carer experience is about, as data. Ids never change their meaning. */
export const codeFrameShape = z.object({
  id,
  /** As it came with Earshot, `1.1`; with the forum's own changes, `1.1.4`: the fourth version here, on top of 1.1. */
  version: z.string().regex(/^\d+\.\d+(\.\d+)?$/, 'must look like 1.0'),
  title: z.string().min(1),
  retired: z.array(retired).default([]),
  /** Lists of words that `together` rules name as `@list`. */
  wordLists: z.record(z.string(), phrases).default({}),
  themes: z.array(code.extend({ definition: z.string().min(1), subthemes: z.array(subtheme).min(1) })).min(1),
  facets: z.object({
    service: z.object({ values: z.array(facetValue) }),
    phase: z.object({ values: z.array(facetValue) }),
    need: z.object({
      broadAreas: z.array(code),
      values: z.array(facetValue.extend({ dfe: z.string(), area: id.nullable() })),
    }),
    sentiment: z.object({ values: z.array(code) }),
    kind: z.object({ values: z.array(code) }),
    place: z.object({ areas: z.array(area), neighbours: z.object({ values: phrases }) }),
  }),
  safeguarding: z.object({
    purpose: z.string(),
    scopeRules: sentences,
    levels: z.array(
      code.extend({
        /** What an item with this level is called. */
        label: z.enum(['urgent', 'concern']),
        definition: z.string(),
        response: z.string(),
        cues: phrases,
        together: sentences,
      }),
    ),
    nonMatches: z.object({ examples: phrases }),
    helplines: z.array(z.object({ name: z.string(), contact: z.string() })),
  }),
  pii: z.object({
    types: z.array(code.extend({ replaceWith: z.string().min(1), risk: z.enum(['high', 'medium']) })),
  }),
})

export type CodeFrame = z.infer<typeof codeFrameShape>
export type Theme = CodeFrame['themes'][number]
export type Subtheme = Theme['subthemes'][number]
export type RetiredCode = CodeFrame['retired'][number]

/**
 * Checks a code frame that came from a file or a form.
 * @throws AppError `misconfigured` that names every problem at once
 */
export const parseCodeFrame = (data: unknown): CodeFrame => {
  const parsed = codeFrameShape.safeParse(data)
  if (!parsed.success) throw broken(parsed.error.issues.map(issue => plainIssue(issue, data)))
  const problems = codeFrameProblems(parsed.data)
  if (problems.length > 0) throw broken(problems)
  return parsed.data
}

export const subthemesOf = (frame: CodeFrame): Subtheme[] => frame.themes.flatMap(theme => theme.subthemes)

// ---------------------------------------------------------------------------------------------------------------------

const broken = (problems: string[]): AppError =>
  new AppError(
    'misconfigured',
    `The code frame cannot be used. Put these right and try again:\n${problems.map(problem => `- ${problem}`).join('\n')}`,
  )
