import { Router } from 'express'
import { paths } from '../paths.js'

export const accessibilityRoutes = (): Router => {
  const router = Router()
  router.get(paths.accessibility(), (_request, response) => response.render('accessibility/index.njk'))
  return router
}
