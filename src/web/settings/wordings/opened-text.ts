import type { Request, RequestHandler, Response } from 'express'
import { LANGUAGES, type Wording } from '../../../domain/wordings/wording.js'
import { type WordingInUse, wordingsInUse } from '../../../domain/wordings/wordings-in-use.js'
import type { WebDeps } from '../../deps.js'
import { notFound } from '../../middleware/errors.js'
import type { PreviewOf } from './preview.js'

interface OpenedText {
  about: WordingInUse
  /** What the forum has written, of all texts: a preview may need the others. */
  current: Wording[]
}

/** Finds the text that the address names, in its language. */
export const openText =
  (deps: WebDeps): RequestHandler =>
  async (request, response, next) => {
    const found = await openAgain(deps, request, response)
    return found ? next() : notFound(request, response, next)
  }

/** @returns false when there is no such text */
export const openAgain = async (
  { wordings, shippedWordings }: WebDeps,
  request: Request,
  response: Response,
): Promise<boolean> => {
  const language = LANGUAGES.find(known => known === request.params.language)
  if (!language) return false
  const current = await wordings.current()
  const about = wordingsInUse(shippedWordings, current, language).find(
    ({ wording }) => wording.id === request.params.id,
  )
  response.locals.openedText = about && { about, current }
  return about !== undefined
}

/** Only behind `openText`. */
export const openedText = (response: Response): OpenedText => response.locals.openedText

/** What a preview needs, with this text in the box. */
export const previewFrom = (
  { shippedWordings, site }: WebDeps,
  request: Request,
  response: Response,
  text: string,
): PreviewOf => {
  const { about, current } = openedText(response)
  const { id, language } = about.wording
  const origin = site.publicUrl ?? `${request.protocol}://${request.get('host')}`
  return { shipped: shippedWordings, current, id, language, text, site, origin }
}
