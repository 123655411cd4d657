import { Router } from 'express'
import { paths } from '../paths.js'

export const homeRoutes = (): Router => {
  const router = Router()
  router.get(paths.home(), (_request, response) => response.render('home/index.njk'))
  return router
}
