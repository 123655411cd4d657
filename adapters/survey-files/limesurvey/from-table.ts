import type { Row } from '../workbook/records.js'
import { grouped } from './grouped.js'
import type { ByLanguage, LimeGroup, LimeOption, LimeQuestion, LimeSurvey } from './lime-survey.js'

/**
 * Reads what LimeSurvey exports as "Tab-separated values": a row for each setting, group, question, subquestion and answer,
 * again for each language. https://www.limesurvey.org/manual/Tab_Separated_Value_survey_structure
 */
export const surveyFromTable = (rows: Row[]): LimeSurvey => {
  const settings = new Map(ofClass(rows, 'S').map(row => [row.get('name') ?? '', row.get('text') ?? '']))
  const first = settings.get('language') ?? 'en'
  const texts = (name: string): ByLanguage => said(ofClass(rows, 'SL').filter(row => row.get('name') === name))
  return {
    first,
    languages: [first, ...(settings.get('additional_languages') ?? '').split(/\s+/).filter(Boolean)],
    title: texts('surveyls_title'),
    welcome: texts('surveyls_welcometext'),
    end: texts('surveyls_endtext'),
    groups: groupsIn(rows, first),
    besides: BESIDES.filter(([name]) => ofClass(rows, name).length > 0).map(([, says]) => says),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const BESIDES: [name: string, says: string][] = [
  ['QTA', 'It stopped when enough of a kind had answered. Here everybody can answer.'],
  ['AS', 'It worked out points and told them to those who answered. Earshot does not.'],
]

const ofClass = (rows: Row[], name: string): Row[] => rows.filter(row => row.get('class') === name)

const said = (rows: Row[], column = 'text'): ByLanguage =>
  new Map(rows.flatMap(row => (row.has(column) ? [[row.get('language') ?? '', row.get(column) ?? '']] : [])))

/** A group or a question with the rows that follow it, down to the next of its kind. */
const parted = (rows: Row[], name: string): Row[][] => {
  const parts: Row[][] = []
  for (const row of rows) {
    if (row.get('class') === name) parts.push([])
    parts.at(-1)?.push(row)
  }
  return parts
}

/** The same things in every language stand under the same key. */
const sameThings = (parts: Row[][], keyOf: (row: Row) => string): Row[][][] => [
  ...grouped(parts, ([row = new Map()]) => keyOf(row)).values(),
]

const groupsIn = (rows: Row[], first: string): LimeGroup[] =>
  sameThings(parted(rows, 'G'), row => row.get('type/scale') ?? row.get('id') ?? row.get('name') ?? '').map(same => {
    const heads = same.flatMap(([head]) => head ?? [])
    const all = same.flat()
    return {
      title: said(heads, 'name'),
      help: said(heads),
      relevance: heads[0]?.get('relevance') ?? '',
      questions: sameThings(parted(all, 'Q'), row => row.get('name') ?? '').map(one => questionIn(one, first)),
    }
  })

const questionIn = (same: Row[][], first: string): LimeQuestion => {
  const heads = same.flatMap(([head]) => head ?? [])
  const head = heads.find(row => row.get('language') === first) ?? heads[0] ?? new Map<string, string>()
  const below = same.flatMap(([, ...rows]) => rows)
  return {
    id: head.get('id') ?? '',
    code: head.get('name') ?? 'q',
    type: head.get('type/scale') ?? '',
    text: said(heads),
    help: said(heads, 'help'),
    hasOther: head.get('other') === 'Y',
    isCompulsory: ['Y', 'S'].includes(head.get('mandatory') ?? ''),
    relevance: head.get('relevance') ?? '',
    pattern: head.get('validation') ?? '',
    subquestions: optionsIn(below, 'SQ'),
    answers: optionsIn(below, 'A'),
    attributes: head,
  }
}

const optionsIn = (rows: Row[], name: string): LimeOption[] =>
  sameThings(
    ofClass(rows, name).map(row => [row]),
    row => `${row.get('type/scale') ?? '0'} ${row.get('name')}`,
  ).map(same => {
    const [row = new Map<string, string>()] = same.flat()
    return {
      code: row.get('name') ?? '',
      scale: row.get('type/scale') ?? '0',
      relevance: row.get('relevance') ?? '',
      text: said(same.flat()),
    }
  })
