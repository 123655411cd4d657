import { type Request, type Response, Router } from 'express'
import { EXPORT_FORMATS, type ExportFormat, MOST_IN_WORKBOOK } from '../../../domain/export/export-files.js'
import { may } from '../../../domain/people.js'
import type { WebDeps } from '../../deps.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { sendFile } from '../../send-file.js'
import { editionsAsked } from '../asked-survey.js'
import type { Names } from '../chosen.js'
import { facetChoices } from '../facet-choices.js'
import { type InboxQuery, listOf, readInboxQuery } from '../filter.js'
import { filterFor } from '../filter-for.js'
import { seenBy } from '../seen-by.js'
import { whatItShows } from '../views/view.js'
import { exportNote } from './export-note.js'
import { tableOf } from './table.js'
import { exportView, WHOLE_INBOX } from './view.js'

/** A list of the inbox as a table to take out: what will be in it, and the file. */
export const exportRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => withList(request, response, asked => showPage(deps, response, asked)))
  router.get('/file', (request, response) =>
    withList(request, response, asked => sendTable(deps, response, asked, formatIn(request.query.format))),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** A list that cannot be read would be another one than was asked for: the inbox says what is wrong with it. */
const withList = async (
  request: Request,
  response: Response,
  work: (asked: InboxQuery) => Promise<void>,
): Promise<void> => {
  const { asked, errors } = readInboxQuery(request.query)
  if (!errors) return work(asked)
  response.redirect(303, `${paths.inbox()}?${request.originalUrl.split('?')[1] ?? ''}`)
}

const showPage = async (deps: WebDeps, response: Response, asked: InboxQuery): Promise<void> => {
  const person = currentPerson(response)
  const [count, names] = await Promise.all([countOf(deps, response, asked), namesOf(deps, asked)])
  response.render('inbox/export/index.njk', exportView(asked, { count, names, person }))
}

const sendTable = async (deps: WebDeps, response: Response, asked: InboxQuery, format: ExportFormat): Promise<void> => {
  const person = currentPerson(response)
  const safeguarding = may(person, 'safeguard')
  const [count, total, names] = await Promise.all([
    countOf(deps, response, asked),
    deps.experiences.count(WHOLE_INBOX),
    namesOf(deps, asked),
  ])
  if (format === 'xlsx' && count.n > MOST_IN_WORKBOOK) {
    return response.redirect(303, paths.inboxExport(listOf(asked)))
  }
  await deps.audit.note(exportNote(person.id, asked, { format, count, safeguarding }))
  const table = {
    format,
    filter: await filterFor(deps, asked, person),
    sees: seenBy(person),
    safeguarding,
    forumName: deps.site.forumName,
    shows: whatItShows(listOf(asked), names),
    takenBy: person.name,
    total,
    names,
  }
  await sendFile(response, tableOf(deps, table))
}

const formatIn = (asked: unknown): ExportFormat => EXPORT_FORMATS.find(format => format === asked) ?? 'xlsx'

const countOf = async (deps: WebDeps, response: Response, asked: InboxQuery) => {
  const person = currentPerson(response)
  return deps.experiences.count(await filterFor(deps, asked, person), { sees: seenBy(person) })
}

const namesOf = async (deps: WebDeps, asked: InboxQuery): Promise<Names> => {
  const { frame, people, shippedWordings } = deps
  const languages = shippedWordings.map(({ language }) => language)
  const [names, editions] = await Promise.all([people.names(), editionsAsked(deps, [asked])])
  return { frame, people: names, choices: facetChoices(frame, languages), editions }
}
