import { Router } from 'express'
import { DAYS_TO_GO_ON } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'

export const privacyRoutes = ({ chats }: Pick<WebDeps, 'chats'>): Router => {
  const router = Router()
  router.get(paths.privacy(), (_request, response) => response.render('privacy/index.njk', privacyView(chats)))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const privacyView = ({ whatsapp, telegram }: WebDeps['chats']) => ({
  chats: [...(whatsapp ? ['WhatsApp'] : []), ...(telegram ? ['Telegram'] : [])],
  /** Meta receives what is sent to the forum in the forum's name; with a linked phone it is read on the forum's side only. */
  readByMeta: whatsapp === 'cloud',
  /** The forum's phone shows every message to whoever holds it, whatever Earshot does. */
  linkedPhone: whatsapp === 'web',
  whatsapp: whatsapp !== null,
  telegram: telegram !== null,
  surveyDays: DAYS_TO_GO_ON,
})
