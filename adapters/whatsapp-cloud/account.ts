import { z } from 'zod'
import type { LineProblem, LineReport } from '../../src/domain/channels/channel-status.js'
import { hasCode } from '../../src/domain/errors.js'
import type { Meaning } from './codes.js'
import { type CloudAccount, callGraph } from './graph.js'
import { type GraphAnswer, meaningOf } from './graph-errors.js'

/** How the number and our token are, as Meta says now. */
export const checkCloudAccount = async (account: CloudAccount, signal?: AbortSignal): Promise<LineReport> => {
  try {
    const path = `${account.phoneNumberId}?fields=${FIELDS}`
    const problem = problemOf(await callGraph(account, path, signal && { signal }))
    return problem ? { state: 'trouble', problem } : { state: 'connected', problem: null }
  } catch (error) {
    if (hasCode(error, 'channel-unavailable')) return { state: 'trouble', problem: 'provider-down' }
    throw error
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FIELDS = 'display_phone_number,verified_name,quality_rating,status'

const number = z.object({ status: z.string().default('CONNECTED') })

/** A flagged or slowed number still works. developers.facebook.com/docs/graph-api/reference/whats-app-business-account-to-number-current-status */
const BY_STATUS = new Map<string, LineProblem>([
  ['BANNED', 'account-blocked'],
  ['RESTRICTED', 'account-blocked'],
  ['DELETED', 'cannot-send'],
  ['DISCONNECTED', 'cannot-send'],
  ['MIGRATED', 'cannot-send'],
  ['OFFLINE', 'cannot-send'],
  ['PENDING', 'cannot-send'],
  ['UNVERIFIED', 'cannot-send'],
])

/** Everything else that is refused here means that the token does not reach this number. */
const BY_MEANING: Partial<Record<Meaning, LineProblem>> = {
  'account-blocked': 'account-blocked',
  busy: 'provider-down',
}

const problemOf = (answer: GraphAnswer): LineProblem | null => {
  if (answer.status >= 300) return BY_MEANING[meaningOf(answer)] ?? 'wrong-token'
  const { data } = number.safeParse(answer.body)
  return data ? (BY_STATUS.get(data.status) ?? null) : 'provider-down'
}
