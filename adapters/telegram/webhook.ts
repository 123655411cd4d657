import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import type { Log } from '../../src/domain/ports.js'
import { sameText } from '../chat/same-text.js'
import { createIntake, type Intake, type Update, updateShape } from './intake.js'
import { createReports, type LineReports } from './reports.js'

interface WebhookDeps {
  /** As Telegram was told it; it comes back with every delivery. */
  secretToken: string
  door: ChatDoor
  desk: Pick<LineDesk, 'report'>
  log: Log
}

/**
 * Takes what Telegram delivers: 200 once it is kept, 503 while it cannot be, so that Telegram brings it again. telegraf's own
 * (`webhookCallback`) answers 200 to everything, so it is not used.
 */
export const telegramWebhook = ({ secretToken, door, desk, log }: WebhookDeps): RequestHandler => {
  const reports = createReports(desk, log)
  const body = express.text({ type: () => true, limit: '1mb' })
  const router = express.Router()
  router.use(checkSecret(secretToken, reports, log), body, refuseBody)
  router.use(receive(createIntake(door, log), reports), comeAgain(log))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** https://core.telegram.org/bots/api#setwebhook */
const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token'
const COMPLAIN_EVERY_MS = 10 * 60_000
const RETRY_AFTER_SECONDS = 30

const checkSecret = (secretToken: string, reports: LineReports, log: Log): RequestHandler => {
  let complainedAt = 0
  const complain = async (): Promise<void> => {
    if (Date.now() - complainedAt < COMPLAIN_EVERY_MS) return
    complainedAt = Date.now()
    log.warn({ channel: 'telegram' }, 'a delivery with a wrong secret was refused')
    await reports.trouble('wrong-signature')
  }
  return async (request, response, next) => {
    const given = request.get(SECRET_HEADER)
    if (given !== undefined && sameText(given, secretToken)) return next()
    // Whoever sends no secret at all is a stranger who tries addresses, and no reason to wake anybody.
    if (given !== undefined) await complain()
    response.status(401).end()
  }
}

const receive =
  (keep: Intake, reports: LineReports): RequestHandler =>
  async (request, response) => {
    const update = updateIn(request.body)
    if (!update) return void response.status(400).end()
    const press = await keep(update)
    await reports.connected()
    if (!press) return void response.end()
    // Telegram takes the answer to a delivery for a call: https://core.telegram.org/bots/api#making-requests-when-getting-updates
    response.json({ method: 'answerCallbackQuery', callback_query_id: press })
  }

const updateIn = (body: unknown): Update | null => {
  try {
    return updateShape.parse(JSON.parse(String(body)))
  } catch {
    return null
  }
}

const refuseBody: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  response.status(error.status ?? 400).end()
}

const comeAgain =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    log.warn({ channel: 'telegram', error }, 'a delivery could not be kept and will come again')
    response.status(503).set('Retry-After', String(RETRY_AFTER_SECONDS)).end()
  }
