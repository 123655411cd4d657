import { type Request, type Response, Router } from 'express'
import { codeNamer } from '../../../domain/code-frame/code-names.js'
import type { ExportFormat, Rows, SheetName } from '../../../domain/export/export-files.js'
import { may } from '../../../domain/people.js'
import { factColumns } from '../../../domain/surveys/rows/fact-columns.js'
import { columnsOf, type RowColumn } from '../../../domain/surveys/rows/row-columns.js'
import { spssSyntax } from '../../../domain/surveys/rows/spss-syntax.js'
import { gatherResponses } from '../../../usecases/surveys/results/gather-responses.js'
import { responseRows } from '../../../usecases/surveys/results/response-rows.js'
import type { WebDeps } from '../../deps.js'
import { currentPerson } from '../../middleware/session.js'
import { CSV_TYPE, type SentFile, sendFile, XLSX_TYPE } from '../../send-file.js'
import { aboutResults } from './about-results.js'
import { findResults, type ResultsDeps, readAsked } from './asked.js'
import { openedEdition } from './opened-edition.js'
import { resultTables } from './result-tables.js'

type FileDeps = ResultsDeps & Pick<WebDeps, 'audit' | 'clock' | 'exportFiles' | 'site'>

/** Files with a row for each person, only for those who may take records out. */
export const ROW_FILES = ['/answers.csv', '/answers.xlsx', '/answers-spss.csv', '/labels.sps']

/** Results as files: the figures as the page has them, and, behind a guard, every answer as a row. */
export const fileRoutes = (deps: FileDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/tables.csv', (request, response) => sendTables(deps, request, response, 'csv'))
  router.get('/tables.xlsx', (request, response) => sendTables(deps, request, response, 'xlsx'))
  router.get('/answers.csv', (_request, response) => sendAnswers(deps, response, 'csv', 'with-words'))
  router.get('/answers.xlsx', (_request, response) => sendAnswers(deps, response, 'xlsx', 'with-words'))
  router.get('/answers-spss.csv', (_request, response) => sendAnswers(deps, response, 'csv', 'spss'))
  router.get('/labels.sps', (_request, response) => {
    const file = fileName(response, 'answers-spss.csv')
    response.attachment(fileName(response, 'labels.sps')).type('text/plain; charset=utf-8')
    response.send(spssSyntax(columnsFor(response, 'spss'), file))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** For statistics packages no words: they hold line ends and more letters than a variable may. */
type Content = 'with-words' | 'spss'

const sendTables = async (deps: FileDeps, request: Request, response: Response, format: ExportFormat) => {
  const found = await findResults(deps)(openedEdition(response), readAsked(request.query))
  const rows = resultTables(found, codeNamer(deps.frame))
  const file = { name: `tables.${format}`, sheet: 'Results', rows, invented: found.invented } as const
  await sendFile(response, fileOf(deps, response, format, file))
}

const sendAnswers = async (deps: FileDeps, response: Response, format: ExportFormat, content: Content) => {
  const edition = openedEdition(response)
  const { invented, responses } = await gatherResponses(deps)(edition)
  const detail = { format: content === 'spss' ? 'spss' : format, answers: responses.length }
  await deps.audit.note({ by: currentPerson(response).id, what: 'took-out-answers', about: edition.id, detail })
  const rows = responseRows(deps)(edition, columnsFor(response, content), invented)
  const name = content === 'spss' ? 'answers-spss.csv' : `answers.${format}`
  await sendFile(response, fileOf(deps, response, format, { name, sheet: 'Answers', rows, invented }))
}

const columnsFor = (response: Response, content: Content): RowColumn[] => {
  const words = content === 'with-words' && may(currentPerson(response), 'read-original')
  return [...factColumns, ...columnsOf(openedEdition(response).questionnaire, { words })]
}

const fileName = (response: Response, name: string): string => `${openedEdition(response).code}-${name}`

interface FileContent {
  name: string
  sheet: SheetName
  rows: Rows
  invented: boolean
}

const fileOf = (deps: FileDeps, response: Response, format: ExportFormat, content: FileContent): SentFile => {
  const { rows, sheet, invented } = content
  const name = fileName(response, content.name)
  if (format === 'csv') return { name, mimeType: CSV_TYPE, pieces: deps.exportFiles.csv(rows) }
  const about = { edition: openedEdition(response), by: currentPerson(response).name, at: deps.clock.now(), invented }
  const aboutIt = aboutResults({ ...about, forumName: deps.site.forumName })
  return { name, mimeType: XLSX_TYPE, pieces: deps.exportFiles.xlsx({ sheet, rows }, () => aboutIt) }
}
