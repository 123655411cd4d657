import type { ForeignChoice } from '../form/foreign-form.js'
import type { Row } from '../workbook/records.js'
import type { FormLanguages } from './form-languages.js'

/** The choices of a form by the name of their list. */
export const choiceLists = (rows: Row[], languages: FormLanguages): Map<string, ForeignChoice[]> => {
  const lists = new Map<string, ForeignChoice[]>()
  for (const row of rows) {
    const list = row.get('list_name') ?? row.get('list name')
    const name = row.get('name') ?? row.get('value')
    if (list === undefined || name === undefined) continue
    const text = languages.textsIn(row, 'label')
    const choices = lists.get(list) ?? []
    choices.push({ name, text: text.en ? text : { ...text, en: name } })
    lists.set(list, choices)
  }
  return lists
}
