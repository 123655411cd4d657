import { Router } from 'express'
import type { AuditHead } from '../../domain/audit/audit.js'
import { checkTrail } from '../../usecases/audit/check-trail.js'
import { exportTrail } from '../../usecases/audit/export-trail.js'
import type { WebDeps } from '../deps.js'
import { CSV_TYPE, sendFile } from '../send-file.js'
import { wordsOf } from './known-acts.js'
import { readAuditQuery, toAuditFilter } from './query.js'
import { auditView, checkView } from './view.js'

const ON_A_PAGE = 50

/** Who saw and did what, newest first, and whether the log is as it was written. */
export const auditRoutes = (deps: Pick<WebDeps, 'audit' | 'clock' | 'exportFiles' | 'people'>): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const asked = readAuditQuery(request.query)
    const options = { limit: ON_A_PAGE, ...(asked.after ? { cursor: asked.after } : {}) }
    const [page, names] = await Promise.all([deps.audit.page(toAuditFilter(asked), options), deps.people.names()])
    response.render('audit/index.njk', auditView(page, asked, names))
  })
  router.get('/export.csv', async (_request, response) => {
    const rows = exportTrail(deps.audit)({ people: await deps.people.names(), actInWords: wordsOf })
    const name = `earshot-log-${deps.clock.now().toISOString().slice(0, 10)}.csv`
    await sendFile(response, { name, mimeType: CSV_TYPE, pieces: deps.exportFiles.csv(rows) })
  })
  router.get('/check', async (request, response) => {
    const known = readHead(request.query.known)
    const typed = typeof request.query.known === 'string' ? request.query.known.slice(0, 200) : ''
    const unreadable = typed.trim() !== '' && known === null
    const check = checkView(await checkTrail(deps.audit)(known), known !== null)
    response.status(unreadable ? 422 : 200).render('audit/check.njk', { ...check, typed, unreadable })
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** `1234.seal`, as the page prints it. */
const readHead = (given: unknown): AuditHead | null => {
  const [, number, seal] = /^\s*(\d{1,15})\.([\w-]{20,100})\s*$/.exec(typeof given === 'string' ? given : '') ?? []
  return number && seal ? { number: Number(number), seal } : null
}
