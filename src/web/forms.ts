import type { z } from 'zod'
import { storableThroughout } from '../domain/words.js'

/** Errors of a form in the shape that the GOV.UK components print: `fields` beside the inputs, `summary` at the top. */
export interface FormErrors {
  summary: { text: string; href: string }[]
  fields: Record<string, { text: string }>
}

export type FormResult<Data> = { ok: true; data: Data } | { ok: false; errors: FormErrors }

/** Checks what a form sent, without the characters that no database keeps. The first message of each field is shown, under that field's id. */
export const readForm = <Data>(schema: z.ZodType<Data>, body: unknown): FormResult<Data> => {
  const parsed = schema.safeParse(storableThroughout(body ?? {}))
  if (parsed.success) return { ok: true, data: parsed.data }
  return { ok: false, errors: formErrors(parsed.error.issues.map(issue => [String(issue.path[0]), issue.message])) }
}

/** Pairs of field and message as GOV.UK components take them; the summary links to the element whose id is the field's name. */
export const formErrors = (problems: [field: string, message: string][]): FormErrors => {
  const first = new Map<string, string>()
  for (const [field, message] of problems) if (!first.has(field)) first.set(field, message)
  return {
    summary: [...first].map(([field, text]) => ({ text, href: `#${field}` })),
    fields: Object.fromEntries([...first].map(([field, text]) => [field, { text }])),
  }
}
