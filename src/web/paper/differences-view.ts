import type { Answered } from '../../domain/surveys/answered.js'
import type { Edition } from '../../domain/surveys/edition.js'
import { entryAgreement } from '../../domain/surveys/paper/entry-agreement.js'
import { answerInWords } from '../../domain/surveys/paper/in-words.js'
import type { PileSheet } from '../../domain/surveys/paper/pile.js'
import { differencesIn } from '../../domain/surveys/paper/second-entry.js'
import type { Question } from '../../domain/surveys/question.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import { authorName } from '../author-name.js'
import { paths } from '../paths.js'
import { scansView } from './scans-view.js'

interface Compared {
  batch: Batch
  edition: Edition
  sheets: PileSheet[]
  names: Map<string, string>
}

/** Every difference that nobody has settled, sheet by sheet, and how far the two entries agree. */
export const differencesView = ({ batch, edition, sheets, names }: Compared) => {
  const { byQuestion, byPerson } = entryAgreement(edition.questionnaire, sheets)
  const nameOf = (id = '') => authorName(names, id)
  return {
    event: batch.event,
    back: paths.pile(batch.id),
    sheets: sheets.flatMap(sheet => {
      const differences = differencesIn(edition.questionnaire, sheet)
      const { serial, number, first, second } = sheet.sheet
      if (differences.length === 0) return []
      const said = [nameOf(first.by), nameOf(second?.by)]
      return [{ ...sheetLine(batch, sheet), serial, number, differences: differences.map(one => toChoose(one, said)) }]
    }),
    byQuestion: byQuestion.map(one => ({ ...one, share: shareInWords(one.same, one.compared) })),
    byPerson: byPerson.map(one => ({ ...one, name: nameOf(one.by) })),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const sheetLine = (batch: Batch, sheet: PileSheet) => ({
  action: paths.pileDifference(batch.id, sheet.id),
  scans: scansView(batch, sheet),
})

const toChoose = (
  { question, first, second }: { question: Question; first: Answered; second: Answered },
  [firstName = '', secondName = '']: string[],
) => ({
  id: question.id,
  text: question.text,
  choices: question.choices.map(({ code, text }) => `${code} ${text}`).join(', '),
  items: [
    { value: 'first', text: answerInWords(question, first), hint: { text: `${firstName} typed this` } },
    { value: 'second', text: answerInWords(question, second), hint: { text: `${secondName} typed this` } },
  ],
})

const shareInWords = (same: number, compared: number): string =>
  compared === 0 ? '' : `${Math.round((100 * same) / compared)} %`
