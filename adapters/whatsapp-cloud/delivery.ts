import { z } from 'zod'
import type { DeliveryReport, SendProblem } from '../../src/domain/chat/chat-event.js'
import { type Meaning, meaningOfCode } from './codes.js'
import { webhookError } from './payload.js'

/** What became of a message of ours. They come in any order, and more than once. Null: of a kind that says nothing to us. */
export const deliveryOf = (status: unknown): DeliveryReport | null => {
  const { data } = shape.safeParse(status)
  const known = data && STATUSES.get(data.status)
  if (!known) return null
  const report: DeliveryReport = { channel: 'whatsapp', sentId: data.id, status: known }
  return known === 'failed' ? { ...report, problem: problemOf(data.errors[0]?.code) } : report
}

// ---------------------------------------------------------------------------------------------------------------------

const shape = z.object({ id: z.string().min(1), status: z.string(), errors: z.array(webhookError).catch([]) })

const STATUSES = new Map<string, DeliveryReport['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
])

const PROBLEMS: Partial<Record<Meaning, SendProblem>> = {
  'window-closed': 'window-closed',
  unreachable: 'unreachable',
  busy: 'unknown',
}

const problemOf = (code: number | undefined): SendProblem => {
  if (code === undefined) return 'unknown'
  return PROBLEMS[meaningOfCode(code) ?? 'refused'] ?? 'refused'
}
