import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import type { HistoryEntry } from '../../domain/ports.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { listOf, withList } from './list.js'
import { recordOf } from './record.js'

type Deps = Pick<WebDeps, 'experiences' | 'clock'>

/** Why somebody opens the original words. The code is kept in the record's history. */
export const REASONS = {
  'check-quote': 'Check a quote before it is used',
  'check-hiding': 'Check what is hidden',
  'put-words-right': 'Put the words right',
  'hear-voice': 'Hear the voice',
  'look-at-files': 'Look at the pictures or files',
  safeguarding: 'I worry that somebody is at risk',
  other: 'Something else',
} as const
export type Reason = keyof typeof REASONS

/** What somebody may want to do with the original besides reading it. */
const THEN = { type: paths.experienceType, redaction: paths.experienceRedaction }

const MOST_LETTERS = 200

/** What the form of reasons sends. Words are wanted only for the last one. */
export const reasonForm = z
  .object({
    reason: z.enum(Object.keys(REASONS) as Reason[], 'Choose why you need the original words'),
    why: z.string().trim().max(MOST_LETTERS, `Say why in ${MOST_LETTERS} letters or fewer`).default(''),
  })
  .refine(({ reason, why }) => reason !== 'other' || why !== '', { path: ['why'], error: 'Say why' })

/** Writes down who opens the original words and why, before they are shown. */
export const noteOpening = (
  { experiences, clock }: Deps,
  response: Response,
  { reason, why }: z.infer<typeof reasonForm>,
): Promise<void> =>
  experiences.note(recordOf(response).id, {
    at: clock.now().toISOString(),
    by: currentPerson(response).id,
    what: 'opened-original',
    detail: reason === 'other' ? { reason, why } : { reason },
  })

/**
 * Lets on who said within this hour why they open the original; anybody else is asked first.
 * @param then where they wanted to go, if not to the original itself
 */
export const requireOpening =
  (deps: Deps, then?: keyof typeof THEN): RequestHandler =>
  async (request, response, next) => {
    if (await hasOpened(deps, response)) return next()
    response.redirect(303, askWhy(request, response, then))
  }

/** Where somebody says why they open the original. */
export const askWhy = (request: Request, response: Response, then?: keyof typeof THEN): string => {
  const ask = paths.experienceOriginal(recordOf(response).reference)
  return withList(then ? `${ask}?then=${then}` : ask, listOf(request))
}

/** Said once, a reason holds for an hour: a player asks for piece after piece, and a reader comes back. */
export const hasOpened = async ({ experiences, clock }: Deps, response: Response): Promise<boolean> => {
  const hourAgo = clock.now().getTime() - 3600_000
  const me = currentPerson(response).id
  const isMine = ({ what, by, at }: HistoryEntry) => what === 'opened-original' && by === me && Date.parse(at) > hourAgo
  return (await experiences.history(recordOf(response).id)).some(isMine)
}

/** Where somebody who has said why goes on: back to what they wanted to do. */
export const afterOpening = (request: Request, response: Response): string => {
  const { reference } = recordOf(response)
  const { then } = request.query
  const next = typeof then === 'string' && Object.hasOwn(THEN, then) ? THEN[then as keyof typeof THEN] : null
  return withList((next ?? paths.experienceOriginal)(reference), listOf(request))
}
