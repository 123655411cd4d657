import { z } from 'zod'
import { type CodeFrame, subthemesOf } from '../../../domain/code-frame/code-frame.js'
import { MOST_TOGETHER, type TogetherDecision } from '../../../domain/inbox/together.js'
import type { SeenRecord } from '../../../usecases/inbox/decide-together.js'

const ACTIONS = ['add', 'accept', 'reject', 'assign', 'review'] as const
const THEME_ACTIONS = { add: 'add-tag', accept: 'accept-tag', reject: 'reject-tag' } as const

const list = z.preprocess(given => [given ?? ''].flat()[0], z.string().catch(''))
const many = (shape: z.ZodString) =>
  z.preprocess(
    given =>
      [given ?? []]
        .flat()
        .filter(one => shape.safeParse(one).success)
        .slice(0, MOST_TOGETHER),
    z.array(z.string()),
  )
const reference = z.string().regex(/^[\w-]{1,20}$/)

/** Which records, and the list that they are on. */
export const chosenForm = z.object({
  list,
  ref: many(reference),
  /** The records that were ticked, or all of the list. */
  scope: z.enum(['chosen', 'all']).optional().catch(undefined),
})
export type ChosenRecords = z.infer<typeof chosenForm>

/** What is to be done, before anything is. */
export const actionForm = (frame: CodeFrame, people: Map<string, string>, me: string) =>
  z
    .object({
      do: z.enum(ACTIONS, 'Choose what to do'),
      theme: z.string().default(''),
      to: z.string().default(''),
    })
    .transform((given, context): TogetherDecision => {
      if (given.do === 'review') return { kind: 'review' }
      if (given.do !== 'assign') {
        if (!subthemesOf(frame).some(({ id }) => id === given.theme)) missing(context, 'theme', 'Choose a theme')
        return { kind: THEME_ACTIONS[given.do], codeId: given.theme }
      }
      const to = given.to === 'me' ? me : given.to
      if (to !== 'nobody' && !people.has(to)) missing(context, 'to', 'Choose a person')
      return { kind: 'assign', to: to === 'nobody' ? null : to }
    })

/** The records as the preview showed them: `ABCD-EFGH` with nobody, or `ABCD-EFGH@` and the id of whoever had it. */
export const previewedForm = z.object({
  list,
  record: many(z.string().regex(/^[\w-]{1,20}(@[\w-]{1,100})?$/)).transform(records => records.map(toSeen)),
})

export const fromSeen = ({ reference, assignedTo }: SeenRecord): string =>
  assignedTo === null ? reference : `${reference}@${assignedTo}`

export const undoForm = z.object({ list, batch: many(z.string().regex(/^[\w-]{1,100}$/)) })

// ---------------------------------------------------------------------------------------------------------------------

const toSeen = (record: string): SeenRecord => {
  const [reference = '', assignedTo = null] = record.split('@')
  return { reference, assignedTo }
}

const missing = (context: z.RefinementCtx, field: string, message: string): void => {
  context.addIssue({ code: 'custom', path: [field], message })
}
