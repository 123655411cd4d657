import { type Answered, wordsIn } from '../../../domain/surveys/answered.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { Question } from '../../../domain/surveys/question.js'
import { type SurveyResponse, toldBy } from '../../../domain/surveys/response.js'
import { ON_A_PAGE } from '../../../usecases/surveys/results/answers-behind.js'
import { dayInWords } from '../../dates.js'
import { channelNames } from '../../experience-words.js'
import { paths } from '../../paths.js'
import { titleOf } from '../edition-title.js'
import type { Behind } from './behind.js'

export interface AnswersContext {
  edition: Edition
  question: Question
  meant: Behind
  /** Of all responses behind the figure. */
  ids: string[]
  page: number
  /** Those on this page. */
  answers: SurveyResponse[]
  /** Whether this person may read words as they were written. */
  seesWords: boolean
}

/** The answers behind a figure: where each came from, and what was written, for those who may read it. */
export const answersView = ({ edition, question, meant, ids, page, answers, seesWords }: AnswersContext) => ({
  title: titleOf(edition),
  question: [question.grid?.text, question.text].filter(Boolean).join(' '),
  name: meant.name,
  total: ids.length,
  from: (page - 1) * ON_A_PAGE + 1,
  answers: answers.map(response => answerView(response, question, seesWords)),
  back: paths.surveyResults(edition.code),
  previous: page > 1 ? `?page=${page - 1}` : null,
  next: ids.length > page * ON_A_PAGE ? `?page=${page + 1}` : null,
})

// ---------------------------------------------------------------------------------------------------------------------

const answerView = (response: SurveyResponse, { id }: Question, seesWords: boolean) => {
  const { reference, channel, happenedOn, finishedAt, sheet, answers } = response
  const answered = answers[id]
  const told = answered?.kind === 'told' ? [answered.reference] : toldBy(response)
  return {
    reference,
    href: paths.surveyResponse(reference),
    came: sheet ? `Paper, sheet ${sheet.serial}` : channelNames[channel],
    on: dayInWords(happenedOn ?? (finishedAt ?? '').slice(0, 10)),
    words: answered && seesWords && !isStory(answered) ? wordsIn(answered) : null,
    hidesWords: answered !== undefined && !seesWords && !isStory(answered) && hasWords(answered),
    records: told.map(one => ({ reference: one, href: paths.experience(one) })),
  }
}

/** On its way to become a record: until then no name in it is hidden, and nobody has looked for danger. */
const isStory = ({ kind }: Answered): boolean => kind === 'long'

const hasWords = (answered: Answered): boolean => (wordsIn(answered) ?? '') !== ''
