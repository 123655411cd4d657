import { z } from 'zod'
import { AppError } from '../../src/domain/errors.js'
import { type Meaning, meaningOfCode, waitAfter } from './codes.js'

export interface GraphAnswer {
  status: number
  /** Seconds, as the `Retry-After` header gave them. */
  retryAfter: number | null
  /** Null when it was no JSON. */
  body: unknown
}

/** A bad answer of the Graph API as our own error. Nothing of its text is kept: it can name a number or a token. */
export const graphError = (answer: GraphAnswer): AppError => {
  const meaning = meaningOf(answer)
  const [code, shownAs] = ERRORS[meaning]
  if (meaning !== 'busy') return new AppError(code, shownAs)
  const retryAfterSeconds = answer.retryAfter ?? waitAfter(codeOf(answer))
  return new AppError(code, shownAs, { retryable: true, retryAfterSeconds })
}

/** By Meta's code where it has one that we know, else by the status. */
export const meaningOf = (answer: GraphAnswer): Meaning => {
  const { status } = answer
  const byCode = meaningOfCode(codeOf(answer))
  if (byCode) return byCode
  if (status === 401 || status === 403) return 'no-access'
  return status === 429 || status >= 500 ? 'busy' : 'refused'
}

export const codeOf = ({ body }: GraphAnswer): number | undefined => problem.safeParse(body).data?.error.code

// ---------------------------------------------------------------------------------------------------------------------

const problem = z.object({ error: z.object({ code: z.number() }) })

const ERRORS: Record<Meaning, [AppError['code'], string]> = {
  'no-access': [
    'channel-refused',
    'WhatsApp does not accept our access token. An administrator must make a new one on Meta’s pages and put it into the settings.',
  ],
  'account-blocked': [
    'channel-refused',
    'WhatsApp has blocked the forum’s number, or a bill is open. An administrator must look at the account on Meta’s pages.',
  ],
  'window-closed': [
    'window-closed',
    'More than 24 hours have passed since they last wrote, and WhatsApp lets nobody write after that. They must write first.',
  ],
  unreachable: [
    'recipient-unreachable',
    'WhatsApp cannot bring them our message. They may have blocked us or left WhatsApp.',
  ],
  busy: ['channel-unavailable', 'WhatsApp cannot take our message at the moment. We will try again.'],
  refused: [
    'message-refused',
    'WhatsApp did not take this message. Try a shorter one, or write to them in another way.',
  ],
}
