import { Router } from 'express'
import type { Site } from '../deps.js'
import { paths } from '../paths.js'
import { apiDocsView } from './view.js'

/** The same description that machines read, as a page for people. */
export const apiDocsRoutes = ({ publicUrl }: Pick<Site, 'publicUrl'>): Router => {
  const router = Router()
  router.get(paths.apiDocs(), (request, response) => {
    response.render('api-docs/index.njk', apiDocsView(publicUrl ?? `${request.protocol}://${request.get('host')}`))
  })
  return router
}
