import { type RequestHandler, Router } from 'express'
import { readReference } from '../../domain/reference.js'
import type { Site } from '../deps.js'
import { paths } from '../paths.js'

/**
 * The confirmation. It shows the reference and nothing of what was sent, and does not look the reference up: whoever
 * comes by this address must learn nothing about anybody's record, not even that it exists.
 */
export const sentRoutes = (site: Site): Router => {
  const router = Router()
  router.get(paths.shareSent(':reference'), checkReference, (request, response) => {
    const reference = String(request.params.reference)
    response.render('share/sent.njk', { reference, spelled: spelled(reference) })
  })
  router.get(paths.shareSentNote(':reference'), checkReference, (request, response) => {
    const reference = String(request.params.reference)
    response.attachment(`earshot-${reference}.txt`).send(noteOf(site, reference))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const checkReference: RequestHandler = (request, _response, next) => {
  const typed = String(request.params.reference)
  next(readReference(typed) === typed ? undefined : 'route')
}

/** `F7KD-3MQ4` as one reads it to somebody over the phone. */
const spelled = (reference: string): string => reference.replace('-', '').split('').join(' ')

const noteOf = ({ forumName, contact }: Site, reference: string): string =>
  [
    `You told ${forumName} about your experience.`,
    '',
    `Your reference: ${reference}`,
    '',
    'Keep this. If you change your mind, get in touch with the forum and tell them this reference.',
    ...(contact ? [`How to reach them: ${contact}`] : []),
    'They can then show you what you sent, correct it or delete it.',
    '',
  ].join('\r\n')
