import { createPaperPrint } from '../adapters/paper-print/paper-print.js'
import { loadWordings } from '../adapters/wordings-file/load.js'
import type { PrintCommands } from './cli/survey-print.js'
import { type Parts, projectFile } from './compose.js'
import { AppError } from './domain/errors.js'
import type { PaperPrint } from './domain/surveys/print/paper-print.js'
import { withConsentWords } from './domain/surveys/print/paper-words.js'
import { runSerials } from './domain/surveys/print/run-serials.js'
import { createWordingBook } from './domain/wordings/book.js'
import { numberSheets } from './usecases/surveys/number-sheets.js'
import { paths } from './web/paths.js'

/** The printer of surveys, with what stands on a sheet around their own words. */
export const composePaperPrint = async (): Promise<PaperPrint> => {
  const [paper, pages] = await Promise.all(
    ['survey-paper', 'survey-pages'].map(folder => loadWordings(projectFile('wordings', folder))),
  )
  return createPaperPrint(createWordingBook(withConsentWords(paper ?? [], pages ?? []), []))
}

/** What `earshot survey print` works with. */
export const composePrintCommands = (parts: Parts): PrintCommands => ({
  async sheets({ code, style, language, count }) {
    const { surveys, audit, config } = parts
    const edition = await surveys.editionByCode(code)
    if (!edition) return null
    const { publicUrl, forumName, contact } = config
    if (!publicUrl) throw new AppError('misconfigured', NO_ADDRESS)
    const { questionnaire } = edition
    const print = await composePaperPrint()
    if (!print.canPrint(questionnaire, language)) throw new AppError('invalid-message', CANNOT_PRINT)
    await audit.note({ by: COMMAND_LINE, what: count === null ? 'fetched-sheets' : 'printed-sheets', about: code })
    const serials =
      count === null
        ? 'copy'
        : runSerials(await numberSheets(parts)(edition, { style, language, by: COMMAND_LINE }, count))
    const answerAddress = `${publicUrl}${paths.answer(code)}`
    return {
      serials,
      pieces: print.print({ questionnaire, style, language, serials, answerAddress, forumName, contact }),
    }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const COMMAND_LINE = 'command-line'
const NO_ADDRESS = 'Set EARSHOT_URL first: each sheet has a code that opens the online form at this address.'
const CANNOT_PRINT = 'We cannot print every letter of this language well yet. Choose another one.'
