import type { CodeFrame } from '../../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../../domain/code-frame/code-names.js'
import { questionsOf } from '../../../domain/surveys/edition.js'
import type { Split } from '../../../domain/surveys/results/grouping.js'
import { paths } from '../../paths.js'
import { titleOf } from '../edition-title.js'
import type { FoundResults } from './asked.js'
import type { LinkTo } from './behind.js'
import { channelMix } from './channel-mix.js'
import { type ComparisonView, comparisonView } from './comparison-view.js'
import { type QuestionView, questionView } from './question-view.js'
import { type ReadingView, readingView } from './reading-view.js'
import { type SplitView, splitView } from './split-view.js'

/** One question with all that was asked of it. */
export type Card = QuestionView & {
  split: SplitView | null
  comparison: ComparisonView | null
  reading: ReadingView | null
}

/** What this person may do with results. */
export interface MayDo {
  openAnswers: boolean
  readInbox: boolean
  takeRows: boolean
}

const splitNames: Record<Split, string> = {
  channel: 'How they answered',
  area: 'Area',
  ageGroup: 'Age of the child',
  needs: 'Needs of the child',
  phase: 'Kind of school',
  services: 'Services',
}

/** The results of an edition: a card for each question, under the titles of its sections. */
export const resultsView = (found: FoundResults, may: MayDo, frame: CodeFrame) => {
  const { edition, responses, invented, asked, comparison } = found
  const around: AroundCards = {
    linkTo: (question, choice) => (may.openAnswers ? paths.surveyAnswers(edition.code, question, choice) : null),
    readAt: (question, theme) => (may.readInbox ? paths.inboxOfSurvey(edition.code, question, theme) : null),
    nameOf: codeNamer(frame),
  }
  return {
    title: titleOf(edition),
    label: edition.label,
    code: edition.code,
    total: responses.length,
    mix: channelMix(responses),
    isOpen: edition.state === 'live',
    waiting: found.waiting,
    invented,
    form: formView(found),
    splitBy: asked.by && splitNames[asked.by].toLowerCase(),
    cannotSplit: asked.by !== null && found.split === null,
    comparedWith: comparisonFacts(comparison),
    sections: sectionViews(found, around),
    files: filesView(edition.code, asked.by ?? '', may),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const formView = ({ splits, asked, earlier }: FoundResults) => ({
  by: [NOT_SPLIT, ...splits.map(value => ({ value, text: splitNames[value] }))].map(item => ({
    ...item,
    selected: item.value === (asked.by ?? ''),
  })),
  with: [NOT_COMPARED, ...earlier.map(({ code, label }) => ({ value: code, text: label }))].map(item => ({
    ...item,
    selected: item.value === (asked.with ?? ''),
  })),
  canCompare: earlier.length > 0,
})

const NOT_SPLIT = { value: '', text: 'Nothing: all together' }
const NOT_COMPARED = { value: '', text: 'No other year' }

const comparisonFacts = (comparison: FoundResults['comparison']) => {
  if (comparison === null) return null
  if (comparison === 'mixed') return { isMixed: true }
  const { edition, gathered } = comparison
  return { isMixed: false, label: edition.label, total: gathered.responses.length, mix: channelMix(gathered.responses) }
}

interface AroundCards {
  linkTo: LinkTo
  readAt(question: string, theme?: string): string | null
  nameOf(theme: string): string
}

const sectionViews = (found: FoundResults, around: AroundCards) =>
  found.edition.questionnaire.sections.map(section => ({
    title: section.title,
    cards: questionsOf({ sections: [section] }).flatMap(({ id }) => cardOf(found, id, around) ?? []),
  }))

const cardOf = (found: FoundResults, id: string, { linkTo, readAt, nameOf }: AroundCards): Card | null => {
  const { results, split, comparison, themes } = found
  const result = results.get(id)
  if (!result) return null
  const ofSplit = split?.results.get(id)
  const ofComparison = comparison === 'mixed' ? undefined : comparison?.questions.get(id)
  return {
    ...questionView(result, linkTo),
    reading: readingView(result, { themes: themes.get(id) ?? null, nameOf, readAt: theme => readAt(id, theme) }),
    split: split && ofSplit ? splitView(result.question, ofSplit, split.grouping) : null,
    comparison:
      ofComparison && comparison && comparison !== 'mixed'
        ? comparisonView(ofComparison, comparison.edition.label, result.question.choices.length)
        : null,
  }
}

const filesView = (code: string, by: string, { takeRows }: MayDo) => ({
  tables: [
    { text: 'Tables as a workbook (XLSX)', href: paths.surveyResultsFile(code, 'tables.xlsx', by) },
    { text: 'Tables as CSV', href: paths.surveyResultsFile(code, 'tables.csv', by) },
  ],
  rows: takeRows
    ? [
        { text: 'Answers as a workbook (XLSX)', href: paths.surveyResultsFile(code, 'answers.xlsx') },
        { text: 'Answers as CSV', href: paths.surveyResultsFile(code, 'answers.csv') },
        { text: 'Answers as numbers for SPSS (CSV)', href: paths.surveyResultsFile(code, 'answers-spss.csv') },
        { text: 'Labels for SPSS', href: paths.surveyResultsFile(code, 'labels.sps') },
      ]
    : [],
})
