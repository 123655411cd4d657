import path from 'node:path'
import type { Express } from 'express'
import nunjucks from 'nunjucks'
import { projectRoot } from '../config.js'
import type { WebDeps } from './deps.js'
import { inWords } from './durations.js'
import { paths } from './paths.js'

/** Templates lie beside the pages' code under `src/web`; they are read from there by the compiled product too. */
const FOLDERS = ['src/web', 'node_modules/govuk-frontend/dist', 'node_modules/@ministryofjustice/frontend']

/** Sets Nunjucks up. Every template may use `asset(name)`, `paths` and `site`. */
export const setUpViews = (app: Express, { assets, site }: Pick<WebDeps, 'assets' | 'site'>): void => {
  const environment = nunjucks.configure(
    FOLDERS.map(folder => path.join(projectRoot, folder)),
    { autoescape: true, noCache: !site.production, trimBlocks: true, lstripBlocks: true },
  )
  environment.addGlobal('asset', assets.url)
  environment.addGlobal('paths', paths)
  environment.addGlobal('site', site)
  environment.addFilter('inWords', inWords)
  environment.express(app)
  app.set('view engine', 'njk')
}
