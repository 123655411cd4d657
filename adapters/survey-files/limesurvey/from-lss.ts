import { unusable } from '../unusable.js'
import { grouped } from './grouped.js'
import type { ByLanguage, LimeGroup, LimeOption, LimeQuestion, LimeSurvey } from './lime-survey.js'
import { type LssRow, type LssTables, readLssTables } from './lss-tables.js'

/**
 * Reads a survey structure (.lss), of versions that keep texts with their rows (to 3) and of those that keep them apart (from 4).
 * @throws AppError `invalid-message`
 */
export const surveyFromLss = (xml: string): LimeSurvey => {
  const tables = readLssTables(xml)
  if (tables.holds !== 'Survey') throw unusable(NOT_WHOLE)
  const [survey = new Map<string, string>()] = tables.rows('surveys')
  const settings = tables.rows('surveys_languagesettings')
  const texts = (column: string) => byLanguage(settings, column, 'surveyls_language')
  const first = survey.get('language') ?? settings[0]?.get('surveyls_language') ?? 'en'
  const more = (survey.get('additional_languages') ?? '').split(/\s+/).filter(Boolean)
  return {
    first,
    languages: [first, ...more],
    title: texts('surveyls_title'),
    welcome: texts('surveyls_welcometext'),
    end: texts('surveyls_endtext'),
    groups: groupsIn(tables, first),
    besides: BESIDES.filter(([table]) => tables.rows(table).length > 0).map(([, says]) => says),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const NOT_WHOLE = 'This is no whole survey of LimeSurvey. There, choose “Export” and “Survey structure (.lss)”.'

const BESIDES: [table: string, says: string][] = [
  ['quota', 'It stopped when enough of a kind had answered. Here everybody can answer.'],
  ['assessments', 'It worked out points and told them to those who answered. Earshot does not.'],
  ['defaultvalues', 'Some answers were filled in beforehand. Here every answer begins empty.'],
]

const byLanguage = (rows: LssRow[], column: string, language = 'language'): ByLanguage =>
  new Map(rows.flatMap(row => (row.get(column)?.trim() ? [[row.get(language) ?? '', row.get(column) ?? '']] : [])))

const inOrder = (rows: LssRow[], column: string): LssRow[] =>
  rows.toSorted((one, other) => Number(one.get(column) ?? 0) - Number(other.get(column) ?? 0))

/** Rows of one thing together: there may be one for each language. */
const by = (rows: LssRow[], column: string): Map<string, LssRow[]> => grouped(rows, row => row.get(column) ?? '')

const groupsIn = (tables: LssTables, first: string): LimeGroup[] => {
  const apart = by(tables.rows('group_l10ns'), 'gid')
  const questions = by(questionRows(tables).filter(isWhole), 'gid')
  const rows = [...by(inOrder(tables.rows('groups'), 'group_order'), 'gid')]
  const parts = partsOf(tables, first)
  return rows.map(([gid, own]) => ({
    title: byLanguage([...own, ...(apart.get(gid) ?? [])], 'group_name'),
    help: byLanguage([...own, ...(apart.get(gid) ?? [])], 'description'),
    relevance: own[0]?.get('grelevance') ?? '',
    questions: [...by(inOrder(questions.get(gid) ?? [], 'question_order'), 'qid')].map(([qid, same]) =>
      questionIn(qid, same, parts),
    ),
  }))
}

const questionRows = (tables: LssTables): LssRow[] => [...tables.rows('questions'), ...tables.rows('subquestions')]

const isWhole = (row: LssRow): boolean => ['', '0'].includes(row.get('parent_qid') ?? '')

/** What hangs on questions, by their ids. */
const partsOf = (tables: LssTables, first: string) => ({
  first,
  texts: by(tables.rows('question_l10ns'), 'qid'),
  subquestions: by(
    questionRows(tables).filter(row => !isWhole(row)),
    'parent_qid',
  ),
  answers: by(tables.rows('answers'), 'qid'),
  answerTexts: by(tables.rows('answer_l10ns'), 'aid'),
  attributes: by(tables.rows('question_attributes'), 'qid'),
})

type Parts = ReturnType<typeof partsOf>

const questionIn = (qid: string, same: LssRow[], parts: Parts): LimeQuestion => {
  const said = (column: string): string => same[0]?.get(column)?.trim() ?? ''
  const texts = [...same, ...(parts.texts.get(qid) ?? [])]
  return {
    id: qid,
    code: said('title') || `q${qid}`,
    type: said('type'),
    text: byLanguage(texts, 'question'),
    help: byLanguage(texts, 'help'),
    hasOther: said('other') === 'Y',
    isCompulsory: ['Y', 'S'].includes(said('mandatory')),
    relevance: said('relevance'),
    pattern: said('preg'),
    subquestions: subquestionsIn(parts.subquestions.get(qid) ?? [], parts),
    answers: answersIn(parts.answers.get(qid) ?? [], parts),
    attributes: attributesIn(parts.attributes.get(qid) ?? [], parts.first),
  }
}

const subquestionsIn = (rows: LssRow[], { texts }: Parts): LimeOption[] =>
  [...by(inOrder(rows, 'question_order'), 'qid')].map(([qid, same]) => ({
    code: same[0]?.get('title') ?? '',
    scale: same[0]?.get('scale_id') ?? '0',
    relevance: same[0]?.get('relevance') ?? '',
    text: byLanguage([...same, ...(texts.get(qid) ?? [])], 'question'),
  }))

const answersIn = (rows: LssRow[], { answerTexts }: Parts): LimeOption[] => {
  const byCode = grouped(inOrder(rows, 'sortorder'), row => `${row.get('scale_id') ?? '0'} ${row.get('code')}`)
  return [...byCode.values()].map(same => ({
    code: same[0]?.get('code') ?? '',
    scale: same[0]?.get('scale_id') ?? '0',
    relevance: '',
    text: byLanguage([...same, ...(answerTexts.get(same[0]?.get('aid') ?? '') ?? [])], 'answer'),
  }))
}

const attributesIn = (rows: LssRow[], first: string): Map<string, string> =>
  new Map(
    rows
      .filter(row => ['', first].includes(row.get('language') ?? ''))
      .map(row => [row.get('attribute') ?? '', row.get('value') ?? '']),
  )
