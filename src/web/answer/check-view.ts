import { saidBack } from '../../domain/surveys/said-back.js'
import { pagesOf } from '../../domain/surveys/web-pages.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'
import { PARTS } from './consent-view.js'
import type { UnderwaySurvey } from './need-underway.js'
import type { Say } from './page.js'

interface Line {
  question: string
  /** Null: left out. */
  answer: string | null
  change: string
}

export interface CheckView {
  back: string
  parts: { title: string; lines: Line[] }[]
  consent: Line[]
  /** Why the last try to send failed, if it did. */
  errors: FormErrors | null
}

export const checkView = (say: Say, underway: UnderwaySurvey, errors: FormErrors | null = null): CheckView => ({
  back: paths.answerConsent(underway.code),
  parts: partsOf(underway),
  consent: PARTS.map(part => ({
    question: say(part),
    answer: say(underway.response.consent?.[part] ? 'yes' : 'no'),
    change: paths.answerConsent(underway.code),
  })),
  errors,
})

// ---------------------------------------------------------------------------------------------------------------------

const partsOf = ({ code, questionnaire, response, language }: UnderwaySurvey): CheckView['parts'] => {
  const blocks = pagesOf(questionnaire, response.answers).flat()
  return questionnaire.sections
    .map(({ id, title }) => ({
      title,
      lines: blocks
        .filter(({ section }) => section.id === id)
        .flatMap(({ questions }) => questions)
        .map(question => ({
          question: question.text,
          answer: saidBack(question, response.answers[question.id] ?? { kind: 'blank' }, language),
          change: paths.answerQuestion(code, question.name, { from: 'check' }),
        })),
    }))
    .filter(({ lines }) => lines.length > 0)
}
