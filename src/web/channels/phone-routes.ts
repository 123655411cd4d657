import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { LineCommand } from '../../domain/channels/channel-status.js'
import { orderLine } from '../../usecases/channels/order-line.js'
import { readLines } from '../../usecases/channels/read-lines.js'
import { readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { paths } from '../paths.js'
import { pairingView, stampOf } from './pairing-view.js'
import { internationalDigits } from './phone.js'
import { type ChannelsDeps, showChannels } from './show.js'
import { lineOf } from './view.js'

const WRONG_PHONE = 'Enter the number of the forum’s phone, like 07700 900123 or +44 7700 900123'

const form = z.object({
  phone: z.string(WRONG_PHONE).transform((typed, context) => {
    const digits = internationalDigits(typed)
    if (digits === null) context.addIssue({ code: 'custom', message: WRONG_PHONE })
    return digits ?? z.NEVER
  }),
})

/** The forum's phone, linked through WhatsApp Web: by QR code or by code, begun again, or unlinked. */
export const phoneRoutes = (deps: ChannelsDeps): Router => {
  const router = Router()
  router.use((request, response, next) => (deps.chats.whatsapp === 'web' ? next() : notFound(request, response, next)))
  router.get('/pairing', (request, response) => sendPairing(deps, request, response))
  router.post('/pair-by-code', (request, response) => pairByCode(deps, request, response))
  router.post('/pair-by-qr', (_request, response) => order(deps, response, { kind: 'pair-by-qr' }))
  router.post('/restart', (_request, response) => order(deps, response, { kind: 'restart' }))
  router.get('/unlink', (_request, response) => response.render('channels/unlink.njk'))
  router.post('/unlink', (_request, response) => order(deps, response, { kind: 'unlink' }))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const order = async (deps: ChannelsDeps, response: Response, command: LineCommand): Promise<void> => {
  await orderLine({ ...deps, sealer: deps.lineSealer })('whatsapp', command)
  response.redirect(303, `${paths.channels()}?done=asked#whatsapp`)
}

const pairByCode = async (deps: ChannelsDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (given.ok) return order(deps, response, { kind: 'pair-by-code', phone: given.data.phone })
  const phone = String(request.body?.phone ?? '')
  await showChannels(deps, response, { problem: { phone, errors: given.errors } })
}

/** For htmx: the newest code. Nothing new answers 204, and a phone that was linked asks for the whole page again. */
const sendPairing = async (deps: ChannelsDeps, request: Request, response: Response): Promise<void> => {
  const lines = await readLines({ ...deps, sealer: deps.lineSealer })()
  const line = lineOf('whatsapp', deps.chats, lines)
  const pairing = await pairingView(line)
  if (!pairing) {
    response.set('HX-Refresh', 'true').status(204).end()
    return
  }
  if (request.query.seen === stampOf(line?.pairing ?? null)) response.status(204).end()
  else response.render('channels/_pairing.njk', { pairing })
}
