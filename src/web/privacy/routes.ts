import { Router } from 'express'
import { paths } from '../paths.js'

export const privacyRoutes = (): Router => {
  const router = Router()
  router.get(paths.privacy(), (_request, response) => response.render('privacy/index.njk'))
  return router
}
