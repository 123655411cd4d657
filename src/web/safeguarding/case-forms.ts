import { z } from 'zod'
import type { CaseAction } from '../../domain/safeguarding/case-action.js'
import {
  FLAG_REASONS,
  LIFT_REASONS,
  LONGEST_NOTE,
  LONGEST_WHO,
  OUTCOMES,
  SERVICES,
} from '../../domain/safeguarding/choices.js'

/** What somebody does and what they wrote beside it. */
export interface Acting {
  action: CaseAction
  note: string | null
}

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Write at most ${longest.toLocaleString('en-GB')} letters`)
    .default('')
    .transform(text => text || null)

const note = words(LONGEST_NOTE)
const who = words(LONGEST_WHO)
const named = ({ who: name }: { who: string | null }) => name !== null

export const stepForm = z
  .object({ did: z.enum([...SERVICES, 'decided'], 'Choose what you did'), who, note })
  .refine(({ did, note: text }) => did !== 'decided' || text !== null, {
    path: ['note'],
    message: 'Write what you decided',
  })
  .refine(({ did, who: name }) => did !== 'other' || name !== null, { path: ['who'], message: 'Write whom you told' })
  .transform(
    ({ did, who: name, note: text }): Acting => ({
      action: did === 'decided' ? { what: 'decided' } : { what: 'told', service: did, who: name },
      note: text,
    }),
  )

export const closeForm = z
  .object({
    outcome: z.enum(OUTCOMES, 'Choose what came of it'),
    who,
    note,
    back: z.enum(['yes', 'no'], 'Choose whether it goes back to the inbox'),
  })
  .refine(given => given.outcome !== 'passed-on' || named(given), {
    path: ['who'],
    message: 'Write to whom you passed it on',
  })
  .transform(
    ({ outcome, who: name, note: text, back }): Acting => ({
      action: { what: 'closed', outcome, who: name, back: back === 'yes' },
      note: text,
    }),
  )

export const liftForm = z
  .object({ reason: z.enum(LIFT_REASONS, 'Choose why nobody is at risk'), note })
  .refine(({ reason, note: text }) => reason !== 'other' || text !== null, {
    path: ['note'],
    message: 'Write why nobody is at risk',
  })
  .transform(({ reason, note: text }): Acting => ({ action: { what: 'lifted', reason }, note: text }))

export const reopenForm = z
  .object({ note: note.refine(text => text !== null, 'Write why you open it again') })
  .transform(({ note: text }): Acting => ({ action: { what: 'reopened' }, note: text }))

export const flagForm = z
  .object({
    level: z.enum(['urgent', 'concern'], 'Choose how soon somebody must look'),
    reason: z.enum(FLAG_REASONS, 'Choose what worries you'),
    note,
  })
  .refine(({ reason, note: text }) => reason !== 'other' || text !== null, {
    path: ['note'],
    message: 'Write what worries you',
  })
  .transform(({ level, reason, note: text }) => ({ action: { what: 'raised' as const, level, reason }, note: text }))
