import { AppError } from '../../src/domain/errors.js'
import type { GraphAnswer } from './graph-errors.js'

/** Which number we speak with, and with what right. */
export interface CloudAccount {
  token: string
  phoneNumberId: string
  /** With the version, without a trailing slash. */
  graphUrl: string
}

export interface Ask {
  /** Makes it a POST. */
  body?: object
  /** Ends the call early. */
  signal?: AbortSignal
}

/** One call to Meta's Graph API. @returns its answer, good or bad @throws AppError `channel-unavailable` when there is none */
export const callGraph = async (
  account: CloudAccount,
  path: string,
  { body, signal }: Ask = {},
): Promise<GraphAnswer> => {
  const response = await withToken(account, `${account.graphUrl}/${path}`, ANSWER_MS, {
    ...(body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal && { signal }),
  })
  return { ...statusOf(response), body: await response.json().catch(() => null) }
}

/**
 * A request that carries our token. Redirects are refused, as the token must not follow them elsewhere.
 * @throws AppError `channel-unavailable`. Without its cause: a fetch that dislikes a header says the header, and so the token.
 */
export const withToken = async (
  { token }: CloudAccount,
  url: string,
  timeLimitMs: number,
  init: RequestInit = {},
): Promise<Response> => {
  const limits = [AbortSignal.timeout(timeLimitMs), ...(init.signal ? [init.signal] : [])]
  try {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return await fetch(url, { ...init, headers, signal: AbortSignal.any(limits), redirect: 'error' })
  } catch {
    throw noAnswer()
  }
}

export const statusOf = ({ status, headers }: Response): Pick<GraphAnswer, 'status' | 'retryAfter'> => ({
  status,
  retryAfter: Number(headers.get('retry-after')) || null,
})

export const noAnswer = (): AppError =>
  new AppError('channel-unavailable', 'WhatsApp does not answer at the moment. We will try again.', {
    retryable: true,
    retryAfterSeconds: 30,
  })

// ---------------------------------------------------------------------------------------------------------------------

const ANSWER_MS = 20_000
