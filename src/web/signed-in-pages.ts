import { type RequestHandler, Router } from 'express'
import type { Permission } from '../domain/people.js'
import { accountRoutes } from './account/routes.js'
import { agreementRoutes } from './agreement/routes.js'
import { noteActs, noteRefusals } from './audit/note-acts.js'
import { auditRoutes } from './audit/routes.js'
import { channelsRoutes } from './channels/routes.js'
import type { WebDeps } from './deps.js'
import { directoryRoutes } from './directory/routes.js'
import { experienceRoutes } from './experience/routes.js'
import { exportRoutes } from './inbox/export/routes.js'
import { inboxRoutes } from './inbox/routes.js'
import { togetherRoutes } from './inbox/together/routes.js'
import { digestRoutes } from './insights/routes.js'
import { mentionsRoutes } from './mentions/routes.js'
import { requirePermission, requirePerson } from './middleware/permission.js'
import { loadStanding } from './middleware/standing.js'
import { OPEN_AGAIN_AT, openAgainRoutes } from './paper/open-again-routes.js'
import { paperRoutes } from './paper/routes.js'
import { paths } from './paths.js'
import { peopleRoutes } from './people/routes.js'
import { practiceRoutes } from './practice/routes.js'
import { readingLoadRoutes } from './reading-load/routes.js'
import { responsesRoutes } from './responses/routes.js'
import { flagRoutes } from './safeguarding/flag-routes.js'
import { safeguardingRoutes } from './safeguarding/routes.js'
import { codeFrameRoutes } from './settings/code-frame/routes.js'
import { queueBoardPolicy } from './settings/queue-board-policy.js'
import { readingRoutes } from './settings/reading/routes.js'
import { settingsRoutes } from './settings/routes.js'
import { wordingsRoutes } from './settings/wordings/routes.js'
import { SURVEY_FILE_AT, surveyFileRoutes } from './surveys/files/export-routes.js'
import { importRoutes } from './surveys/files/import-routes.js'
import { PRINT_AT, printRoutes } from './surveys/print/routes.js'
import { RESULTS_AT, resultsRoutes } from './surveys/results/routes.js'
import { surveysRoutes } from './surveys/routes.js'
import { toDoRoutes } from './to-do/routes.js'

/**
 * Every part of the signed-in side with what it asks for. The guard stands at the part's own address and the pages' addresses
 * are relative to it, so that no page can be added without saying who may open it.
 * @param room for the recordings and scans that arrive at one time
 */
export const signedInPages = (deps: WebDeps, room: RequestHandler): Router => {
  const router = Router()
  const standing = loadStanding(deps)
  const refusals = noteRefusals(deps)
  const acts = noteActs(deps)
  const parts: { at: string; needs: Permission | 'signed-in'; pages: RequestHandler }[] = [
    { at: paths.account(), needs: 'signed-in', pages: accountRoutes(deps) },
    { at: paths.inboxExport(), needs: 'export', pages: exportRoutes(deps) },
    { at: paths.inboxTogether(), needs: 'review', pages: togetherRoutes(deps) },
    { at: paths.inbox(), needs: 'read-redacted', pages: inboxRoutes(deps) },
    { at: paths.experiences(), needs: 'read-redacted', pages: experienceRoutes(deps) },
    { at: paths.agreement(), needs: 'read-redacted', pages: agreementRoutes(deps) },
    { at: paths.digests(), needs: 'see-results', pages: digestRoutes(deps) },
    { at: PRINT_AT, needs: 'type-paper', pages: printRoutes(deps) },
    { at: RESULTS_AT, needs: 'see-results', pages: resultsRoutes(deps) },
    { at: paths.safeguardingFlags(), needs: 'read-redacted', pages: flagRoutes(deps) },
    { at: paths.safeguarding(), needs: 'safeguard', pages: safeguardingRoutes(deps) },
    { at: OPEN_AGAIN_AT, needs: 'read-original', pages: openAgainRoutes(deps) },
    { at: paths.paper(), needs: 'type-paper', pages: paperRoutes(deps, room) },
    { at: SURVEY_FILE_AT, needs: 'edit-surveys', pages: surveyFileRoutes(deps) },
    { at: paths.surveyImport(), needs: 'edit-surveys', pages: importRoutes(deps) },
    { at: paths.surveys(), needs: 'see-results', pages: surveysRoutes(deps) },
    { at: paths.surveyResponses(), needs: 'review', pages: responsesRoutes(deps) },
    { at: paths.toDo(), needs: 'answer-people', pages: toDoRoutes(deps) },
    { at: paths.mentions(), needs: 'read-redacted', pages: mentionsRoutes(deps) },
    { at: paths.readingLoad(), needs: 'read-redacted', pages: readingLoadRoutes(deps) },
    { at: paths.practice(), needs: 'practise', pages: practiceRoutes(deps, room) },
    { at: paths.channels(), needs: 'read-redacted', pages: channelsRoutes(deps) },
    { at: paths.directory(), needs: 'edit-directory', pages: directoryRoutes(deps) },
    { at: paths.codeFrame(), needs: 'read-redacted', pages: codeFrameRoutes(deps) },
    { at: paths.reading(), needs: 'read-redacted', pages: readingRoutes(deps) },
    { at: paths.wordings(), needs: 'edit-wordings', pages: wordingsRoutes(deps) },
    { at: paths.audit(), needs: 'see-audit', pages: auditRoutes(deps) },
    { at: paths.people(), needs: 'administer', pages: peopleRoutes(deps) },
    { at: paths.queues(), needs: 'administer', pages: Router().use(queueBoardPolicy, deps.queueBoard) },
    { at: paths.settings(), needs: 'administer', pages: settingsRoutes(deps) },
  ]
  for (const { at, needs, pages } of parts) {
    const guard = needs === 'signed-in' ? requirePerson : requirePermission(needs)
    router.use(at, standing, refusals, guard, acts, pages)
  }
  return router
}
