import type { Answered } from '../answered.js'
import type { Questionnaire } from '../edition.js'
import type { PileSheet } from './pile.js'
import { bothOf, type Difference, isSameAnswer } from './second-entry.js'

/** How often two people typed the same, of all that was typed twice. */
export interface EntryAgreement {
  byQuestion: { id: string; text: string; compared: number; same: number }[]
  /** Of what was settled: how often somebody had typed something else than what was found to stand on the paper. */
  byPerson: { by: string; typed: number; wrong: number }[]
}

export const entryAgreement = (asks: Pick<Questionnaire, 'sections'>, sheets: PileSheet[]): EntryAgreement => {
  const typed = sheets.flatMap(sheet => bothOf(asks, sheet).map(both => ({ ...both, sheet })))
  return { byQuestion: byQuestion(typed), byPerson: byPerson(typed) }
}

// ---------------------------------------------------------------------------------------------------------------------

type Typed = Difference & { sheet: PileSheet }

const byQuestion = (typed: Typed[]): EntryAgreement['byQuestion'] =>
  eachOf(typed.map(({ question }) => question.id)).map(id => {
    const all = typed.filter(({ question }) => question.id === id)
    const same = all.filter(({ first, second }) => isSameAnswer(first, second)).length
    return { id, text: all[0]?.question.text ?? '', compared: all.length, same }
  })

const byPerson = (typed: Typed[]): EntryAgreement['byPerson'] => {
  const entries = typed.flatMap(({ question, first, second, sheet: { sheet } }) => {
    const settled = sheet.settled[question.id]
    const isWrong = (said: Answered) => settled !== undefined && !isSameAnswer(said, settled.answer)
    return [
      { by: sheet.first.by, isWrong: isWrong(first) },
      { by: sheet.second?.by ?? '', isWrong: isWrong(second) },
    ]
  })
  return eachOf(entries.map(({ by }) => by)).map(by => {
    const all = entries.filter(entry => entry.by === by)
    return { by, typed: all.length, wrong: all.filter(entry => entry.isWrong).length }
  })
}

const eachOf = (values: string[]): string[] => [...new Set(values)]
