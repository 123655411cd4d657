import type { Collecting } from '../form/collect.js'
import { calledFor, type ForeignChoice, joined, type Texts } from '../form/foreign-form.js'
import type { Row } from '../workbook/records.js'
import type { FormLanguages } from './form-languages.js'
import { groupsOf } from './groups.js'
import { questionOf } from './question-of.js'
import { type RowType, typeOf } from './row-type.js'
import { rulesOf } from './rules-of.js'
import { tellOfRow } from './tell-of-row.js'

export interface FormParts {
  collect: Collecting
  languages: FormLanguages
  lists: Map<string, ForeignChoice[]>
}

/** Takes the rows of the sheet `survey`, one after the other. */
export const takingRows = (parts: FormParts) => {
  const groups = groupsOf(parts.collect)
  return (row: Row): void => {
    const type = typeOf(row.get('type') ?? '')
    const label = parts.languages.textsIn(row, 'label')
    const where = calledFor(row.get('name') ?? '', label)
    if (type.kind.startsWith('begin_')) {
      groups.begin({ kind: type.kind, row, where, label, help: parts.languages.textsIn(row, 'hint') })
    } else if (type.kind.startsWith('end_')) groups.end()
    else if (groups.current()?.isLeftOut) parts.collect.tell(where, 'It was left out with its group.')
    else if (type.kind) takeRow(parts, groups, { row, type, label, where })
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Labelled {
  row: Row
  type: RowType
  label: Texts
  where: string
}

const takeRow = (parts: FormParts, groups: ReturnType<typeof groupsOf>, labelled: Labelled): void => {
  const { row, type, label, where } = labelled
  if (type.kind === 'note') {
    takeNote(parts, labelled)
    return
  }
  const question = questionOf(parts, type, row, label, groups.current())
  if (typeof question === 'string') {
    parts.collect.tell(where || type.kind, question)
    return
  }
  groups.beforeQuestion()
  const whole = { ...question, onlyIf: [...groups.rules(), ...rulesOf(row)] }
  tellOfRow(parts.collect, row, whole)
  parts.collect.question(whole)
}

const takeNote = ({ collect, languages }: FormParts, { row, label, where }: Labelled): void => {
  collect.note(joined(label, languages.textsIn(row, 'hint')))
  for (const rule of rulesOf(row)) {
    collect.tell(where, `These words were shown only if ${rule}. Here everybody reads them.`)
  }
}
