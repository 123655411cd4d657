import type { Language } from '../../../src/domain/wordings/wording.js'
import type { Texts } from '../form/foreign-form.js'
import { languageOf } from '../languages.js'
import { plainText } from '../plain-text.js'
import type { Row } from '../workbook/records.js'

/** The languages of a form: `label::Polish (pl)` is its Polish label, `label` alone is in the form's first language. */
export interface FormLanguages {
  /** @param column `label`, `hint` */
  textsIn(row: Row, column: string): Texts
  /** The first language, where it is not English and its words stand as English here. */
  first: string | null
  /** Languages of the form that Earshot does not speak. */
  unknown: string[]
}

export const formLanguages = (rows: Row[], wanted = ''): FormLanguages => {
  const endings = [...new Set(rows.flatMap(row => [...row.keys()].flatMap(endingOf)))]
  const first = firstOf(endings, wanted.toLowerCase())
  const languages = new Map<string, Language>()
  for (const ending of endings) {
    const language = ending === first ? 'en' : languageOf(ending)
    if (language && ![...languages.values()].includes(language)) languages.set(ending, language)
  }
  return {
    textsIn: (row, column) => textsIn(row, column, languages),
    first: first === '' || languageOf(first) === 'en' ? null : first,
    unknown: endings.filter(ending => ending !== '' && !languages.has(ending)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const TEXT_COLUMN = /^(?:label|hint)(?:::(?<language>.+))?$/

const endingOf = (column: string): string[] => {
  const match = TEXT_COLUMN.exec(column)
  return match ? [match.groups?.language?.trim() ?? ''] : []
}

/** English where there is some; else what the form itself names; else what stands without a language. */
const firstOf = (endings: string[], wanted: string): string =>
  endings.find(ending => languageOf(ending) === 'en') ??
  endings.find(ending => ending !== '' && ending === wanted) ??
  (endings.includes('') ? '' : (endings[0] ?? ''))

/** Where nothing stands in the first language, what stands without one does. */
const textsIn = (row: Row, column: string, languages: Map<string, Language>): Texts => {
  const texts: Texts = {}
  for (const [ending, language] of languages) {
    const text = row.get(ending === '' ? column : `${column}::${ending}`)
    if (text) texts[language] = plainText(text)
  }
  const bare = row.get(column)
  return texts.en || !bare ? texts : { ...texts, en: plainText(bare) }
}
