import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import type { Log } from '../../src/domain/ports.js'
import { sameText } from '../chat/same-text.js'
import { keepAll } from './keep-all.js'
import { isSigned } from './signature.js'
import type { SignatureTrouble } from './signature-trouble.js'
import { translateWebhook } from './translate.js'

export interface WebhookDeps {
  /** Of Meta's app: what it signs with. */
  appSecret: string
  /** A word of our own that Meta shows once, to prove that the webhook is meant. */
  verifyToken: string
  phoneNumberId: string
  door: ChatDoor
  desk: Pick<LineDesk, 'report'>
  log: Log
  trouble: SignatureTrouble
}

/**
 * Where Meta brings what people write. It is answered "200" only after all of it is kept; on anything else Meta sends it again,
 * for up to seven days. Must stand before anything that reads bodies.
 */
export const whatsappWebhook = (deps: WebhookDeps): Router => {
  const router = Router()
  router.get('/', handshake(deps))
  router.post('/', express.raw({ type: () => true, limit: '3mb', inflate: false }), refuseUnsigned(deps), take(deps))
  router.use(refuseUnreadable)
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const handshake =
  ({ verifyToken }: WebhookDeps): RequestHandler =>
  ({ query }, response) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query
    if (mode !== 'subscribe' || !sameText(String(token), verifyToken) || typeof challenge !== 'string')
      return response.sendStatus(403)
    response.type('text/plain').send(challenge)
  }

const refuseUnsigned =
  (deps: WebhookDeps): RequestHandler =>
  async (request, response, next) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    if (isSigned(body, request.get('x-hub-signature-256'), deps.appSecret)) {
      if (deps.trouble.ends()) await tellDesk(deps, null)
      response.locals.body = body
      return next()
    }
    // A stranger does not know our number's id: only what names it says that a secret is wrong.
    if (body.includes(deps.phoneNumberId) && deps.trouble.begins()) await tellDesk(deps, 'wrong-signature')
    response.sendStatus(401)
  }

const tellDesk = async ({ desk, log }: WebhookDeps, problem: 'wrong-signature' | null): Promise<void> => {
  try {
    await desk.report('whatsapp', 'whatsapp-cloud', { state: problem ? 'trouble' : 'connected', problem })
  } catch (error) {
    log.warn({ error }, 'the state of the WhatsApp line was not kept')
  }
}

const take =
  ({ phoneNumberId, door, log }: WebhookDeps): RequestHandler =>
  async (_request, response) => {
    const told = translateWebhook(parsed(response.locals.body), phoneNumberId)
    if (await keepAll(told, door, log)) return response.sendStatus(200)
    response.set('Retry-After', '30').sendStatus(503)
  }

/** What is no JSON is kept as the text that it is. */
const parsed = (body: Buffer): unknown => {
  const text = body.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Too large, compressed, or cut short: answered here, as the pages for people are of no use to Meta. */
const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (response.headersSent || status >= 500) return next(error)
  response.sendStatus(status)
}
