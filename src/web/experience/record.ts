import type { Request, RequestHandler, Response } from 'express'
import type { Experience } from '../../domain/experience.js'
import type { HistoryEntry } from '../../domain/ports.js'
import { readReference } from '../../domain/reference.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'

/** Finds the record that the address names, however its reference is typed, or answers 404. */
export const withRecord =
  ({ experiences }: Pick<WebDeps, 'experiences'>): RequestHandler =>
  async (request: Request, response, next) => {
    const reference = readReference(String(request.params.reference))
    const experience = reference && (await experiences.findByReference(reference))
    if (!experience || experience.state === 'erased') return notFound(request, response, next)
    response.locals.experience = experience
    next()
  }

/** Only behind `withRecord`. */
export const recordOf = (response: Response): Experience => response.locals.experience

/** Writes down who opened the original words, before they are shown. */
export const noteOpening = ({ experiences, clock }: Pick<WebDeps, 'experiences' | 'clock'>, response: Response) =>
  experiences.note(recordOf(response).id, {
    at: clock.now().toISOString(),
    by: currentPerson(response).id,
    what: 'opened-original',
  })

/** The same for the recording, whose player asks for piece after piece: one line for each hour in which somebody listens. */
export const noteListening = async (
  { experiences, clock }: Pick<WebDeps, 'experiences' | 'clock'>,
  response: Response,
): Promise<void> => {
  const hourAgo = clock.now().getTime() - 3600_000
  const me = currentPerson(response).id
  const isRecent = ({ what, by, at }: HistoryEntry) =>
    what === 'opened-original' && by === me && Date.parse(at) > hourAgo
  if ((await experiences.history(recordOf(response).id)).some(isRecent)) return
  await noteOpening({ experiences, clock }, response)
}
