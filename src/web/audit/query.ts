import { z } from 'zod'
import type { AuditFilter } from '../../domain/audit/audit.js'
import { startOfDay } from '../../domain/people/days.js'
import { readReference } from '../../domain/reference.js'
import { ACT_KINDS, type ActKind } from './acts.js'
import { codesOf } from './known-acts.js'

const nothing = z.literal('').transform(() => undefined)
const day = z.iso.date().or(nothing).optional().catch(undefined)
const id = z
  .string()
  .trim()
  .regex(/^[\w:-]{1,64}$/)
  .optional()
  .catch(undefined)

/** What the address of the log may say; what we do not know is left out. */
const query = z.object({
  by: id,
  about: id,
  kind: z.enum(ACT_KINDS).optional().catch(undefined),
  from: day,
  to: day,
  after: z.string().max(20).optional().catch(undefined),
})
export type AuditQuery = z.infer<typeof query>

export const readAuditQuery = (given: unknown): AuditQuery => query.parse(given)

export const toAuditFilter = ({ by, about, kind, from, to }: AuditQuery): AuditFilter => ({
  ...(by ? { by } : {}),
  ...(about ? { about: readReference(about) ?? about } : {}),
  ...(kind ? { whats: codesOf(kind) } : {}),
  ...(from ? { from: startOfDay(from) } : {}),
  ...(to ? { to: startOfDay(to, 1) } : {}),
})

export const KIND_NAMES: Record<ActKind, string> = {
  saw: 'Looked at something',
  changed: 'Changed something',
  'took-out': 'Took something out',
  'in-and-out': 'Signed in or out',
  refused: 'Was not let in',
}
