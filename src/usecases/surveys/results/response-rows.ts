import type { Cell } from '../../../domain/export/cell.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { counted } from '../../../domain/surveys/results/counted.js'
import type { RowColumn } from '../../../domain/surveys/rows/row-columns.js'
import type { ResponseStore } from '../../../domain/surveys/survey-store.js'

/** Every finished response as a row, headings first, a few in memory at a time. @param invented whether the made-up ones are meant */
export const responseRows = ({ responses }: { responses: Pick<ResponseStore, 'finished'> }) =>
  async function* (edition: Edition, columns: readonly RowColumn[], invented: boolean): AsyncGenerator<Cell[]> {
    yield columns.map(({ name }) => name)
    for await (const response of responses.finished(edition.id)) {
      if (response.invented !== invented) continue
      const row = { response, counted: counted(edition.questionnaire, response) }
      yield columns.map(column => column.cell(row))
    }
  }
