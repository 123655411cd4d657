import type { Answers } from '../../domain/surveys/answered.js'
import type { Section } from '../../domain/surveys/edition.js'
import type { Doubt } from '../../domain/surveys/read-typed.js'
import { type Block, pagesOf, questionsOn, type WebPage } from '../../domain/surveys/web-pages.js'
import { type FormErrors, formErrors } from '../forms.js'
import { paths } from '../paths.js'
import { type FieldView, fieldView, firstBoxOf } from './field-view.js'
import { fields } from './fields.js'
import type { UnderwaySurvey } from './need-underway.js'
import type { Say } from './page.js'
import type { ReadAnswer } from './read-answers.js'
import { stepBefore } from './steps.js'

interface BlockView {
  /** Where its section begins, its words; null within it. */
  section: { title: string; help: string } | null
  /** Words over the rows of a grid, or null. */
  grid: string | null
  fields: FieldView[]
}

export interface QuestionView {
  back: string
  action: string
  autosave: string
  later: string
  /** The question that is the heading of the page; null: the page has a heading of its own. */
  single: FieldView | null
  heading: string
  caption: string
  progress: string
  blocks: BlockView[]
  shown: string[]
  names: typeof fields
  /** What the button beside "Continue" says, or null: there is none. What was answered is not lost by "Skip". */
  skip: string | null
  /** What is said on top because of earlier answers, or null. */
  note: string | null
  errors: FormErrors | null
}

export interface AskedFor {
  name: string
  page: WebPage
  /** From "Check your answers", to which it leads back. */
  fromCheck: boolean
  /** Something new is asked on it because of what was answered there. */
  more: boolean
}

/** What stands in the boxes: kept before, or just sent; and what is asked again. */
export interface InTheBoxes {
  answers: Answers
  errors: FormErrors | null
}

/** One page of questions. */
export const questionView = (
  say: Say,
  underway: UnderwaySurvey,
  { name, page, fromCheck, more }: AskedFor,
  boxes: InTheBoxes,
): QuestionView => {
  const { code, questionnaire } = underway
  const blocks = page.map(block => blockView(block, underway, boxes))
  const single = page.length === 1 && blocks[0]?.grid === null ? (blocks[0].fields[0] ?? null) : null
  const isWhole = questionnaire.layout === 'one-page'
  return {
    back: fromCheck ? paths.answerCheck(code) : stepBefore(underway, name),
    action: paths.answerQuestion(code, name, fromCheck ? { from: 'check' } : {}),
    autosave: paths.answerAutosave(code),
    later: paths.answerLater(code),
    single,
    heading: single?.text ?? blocks[0]?.grid ?? questionnaire.title,
    ...headOf(say, underway, page, isWhole),
    blocks,
    shown: questionsOn(page).map(question => question.name),
    names: fields,
    skip: isWhole ? null : say(isAnswered(page, boxes.answers) ? 'take-out' : 'skip'),
    note: more ? say('more-asked') : null,
    errors: boxes.errors,
  }
}

/** What is asked about once more, beside the boxes and on top. */
export const doubtErrors = (say: Say, read: ReadAnswer[]): FormErrors =>
  formErrors(
    read.flatMap(({ question, doubt, answered }): [string, string][] => {
      if (!doubt) return []
      const alone = question.choices.find(
        ({ id, alone }) => alone && answered.kind === 'chosen' && answered.choices.includes(id),
      )
      const asked = say(DOUBTS[doubt], { choice: alone?.text ?? '' })
      return [[firstBoxOf(question), `${asked} ${say('if-right', { continue: say('continue') })}`]]
    }),
  )

// ---------------------------------------------------------------------------------------------------------------------

/** Of those that can come about on this page; boxes that are pressed cannot be wrong otherwise. */
const DOUBTS: Record<Doubt, string> = {
  'not-a-number': 'not-a-number',
  'not-a-date': 'not-a-date',
  'outside-range': 'outside-range',
  'not-whole': 'not-whole',
  'does-not-go-together': 'not-together',
  'no-such-choice': 'not-together',
  'one-only': 'not-together',
}

const blockView = (
  { section, questions }: Block,
  { questionnaire, response }: UnderwaySurvey,
  boxes: InTheBoxes,
): BlockView => {
  const first = pagesOf(questionnaire, response.answers)
    .flat()
    .find(block => block.section.id === section.id)
  const begins = first?.questions[0]?.id === questions[0]?.id
  return {
    section: begins ? wordsOf(section) : null,
    grid: questions[0]?.grid?.text ?? null,
    fields: questions.map(question => fieldView(question, boxes)),
  }
}

const isAnswered = (page: WebPage, answers: Answers): boolean =>
  questionsOn(page).some(({ id }) => answers[id] !== undefined && answers[id]?.kind !== 'blank')

const wordsOf = ({ title, help = '' }: Section) => ({ title, help })

const headOf = (
  say: Say,
  { questionnaire, response }: UnderwaySurvey,
  page: WebPage,
  isWhole: boolean,
): Pick<QuestionView, 'caption' | 'progress'> => {
  if (isWhole) return { caption: '', progress: '' }
  const all = pagesOf(questionnaire, response.answers).flatMap(questionsOn)
  const asked = questionsOn(page)
  const from = all.findIndex(({ id }) => id === asked[0]?.id) + 1
  const total = String(all.length)
  const caption = page[0]?.section.title ?? ''
  if (asked.length === 1) return { caption, progress: say('progress', { number: String(from), total }) }
  const to = String(from + asked.length - 1)
  return { caption, progress: say('progress-several', { from: String(from), to, total }) }
}
