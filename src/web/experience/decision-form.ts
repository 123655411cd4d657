import { z } from 'zod'
import { type CodeFrame, subthemesOf } from '../../domain/code-frame/code-frame.js'
import type { ReviewDecision } from '../../domain/review/decision.js'

const seen = z.enum(['none', 'suggested', 'confirmed', 'rejected'])
const code = z.string().min(1).max(100)
const nobodyWhenEmpty = z
  .string()
  .max(100)
  .transform(id => (id === '' ? null : id))

/** A theme as it is named in a form: chosen from a list, or typed. */
const aTheme = (frame: CodeFrame, message: string) =>
  z.string(message).transform((typed, { addIssue }) => {
    const id = themeTyped(frame, typed)
    if (id === null) addIssue({ code: 'custom', message })
    return id ?? ''
  })

/** The forms of one record's page that decide one thing. */
export const decisionForm = (frame: CodeFrame): z.ZodType<ReviewDecision> =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept-tag'), codeId: code, seen }),
    z.object({ kind: z.literal('reject-tag'), codeId: code, seen }),
    z.object({
      kind: z.literal('change-tag'),
      codeId: code,
      to: aTheme(frame, 'Choose a theme from the list, or type its whole name'),
      seen,
    }),
    z.object({
      kind: z.literal('add-tag'),
      codeId: aTheme(frame, 'Choose a theme from the list, or type its whole name'),
    }),
    z.object({ kind: z.literal('assign'), to: nobodyWhenEmpty, seen: nobodyWhenEmpty }),
    z.object({ kind: z.literal('reopen') }),
  ])

// ---------------------------------------------------------------------------------------------------------------------

/**
 * The theme that somebody means by what they typed: its id, its name, or so much of its name that no other begins like it.
 * @returns null when it is none, or could be several
 */
const themeTyped = (frame: CodeFrame, typed: string): string | null => {
  const asked = plain(typed)
  if (asked === '') return null
  const themes = subthemesOf(frame)
  const exact = themes.find(({ id, name }) => id === typed.trim() || plain(name) === asked)
  const beginning = themes.filter(({ name }) => plain(name).startsWith(asked))
  return exact?.id ?? (beginning.length === 1 ? (beginning[0]?.id ?? null) : null)
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
