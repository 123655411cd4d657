import path from 'node:path'
import type { Express } from 'express'
import nunjucks from 'nunjucks'
import { projectRoot } from '../config.js'
import type { WebDeps } from './deps.js'
import { inWords } from './durations.js'
import { paths } from './paths.js'

/** Templates lie beside the pages' code under `src/web`; they are read from there by the compiled product too. */
const FOLDERS = ['src/web', 'node_modules/govuk-frontend/dist', 'node_modules/@ministryofjustice/frontend']

/** One for the process, because compiling a page's templates takes many times as long as printing it. */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(FOLDERS.map(folder => path.join(projectRoot, folder))),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)
environment.addGlobal('paths', paths)
environment.addFilter('inWords', inWords)

/** Sets Nunjucks up. Every template may use `asset(name)`, `paths` and `site`. */
export const setUpViews = (app: Express, { assets, site }: Pick<WebDeps, 'assets' | 'site'>): void => {
  Object.assign(app.locals, { asset: assets.url, site })
  environment.express(app)
  app.set('view engine', 'njk')
}
