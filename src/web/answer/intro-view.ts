import { minutesNeeded } from '../../domain/surveys/minutes-needed.js'
import { DAYS_TO_GO_ON } from '../../domain/surveys/response.js'
import { RIGHT_TO_LEFT } from '../../domain/wordings/wording.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import type { OpenedSurvey } from './opened-survey.js'
import { nextStep } from './steps.js'

export interface IntroView {
  intro: string
  minutes: string
  days: string
  /** The other languages in which it can be answered, by their own names. */
  languages: { code: string; name: string; direction: 'ltr' | 'rtl'; href: string }[]
  /** The number of the printed sheet whose code was scanned, or empty. */
  sheet: string
  /** What this browser holds: open answers to go on with, sent ones to look at, or none. */
  held: 'open' | 'sent' | null
  goOn: string
  mayStart: boolean
  /** They came from a page whose answers nobody finds. */
  lost: boolean
}

/** @param asked the query of the address */
export const introView = (
  { surveyPages }: Pick<WebDeps, 'surveyPages'>,
  { edition, questionnaire, language, languages, held }: OpenedSurvey,
  asked: Record<string, unknown>,
): IntroView => {
  const { code } = edition
  const sheet = typeof asked.sheet === 'string' ? asked.sheet : ''
  return {
    intro: questionnaire.intro,
    minutes: String(minutesNeeded(questionnaire)),
    days: String(DAYS_TO_GO_ON),
    languages: languages
      .filter(one => one !== language)
      .map(one => ({
        code: one,
        name: surveyPages.languageName(one),
        direction: RIGHT_TO_LEFT.includes(one) ? 'rtl' : 'ltr',
        href: paths.answer(code, { lang: one, sheet }),
      })),
    sheet,
    held: held && HELD[held.response.state],
    goOn: held ? nextStep({ ...held, code, questionnaire }) : '',
    mayStart: edition.state === 'live' && held?.response.state !== 'open',
    lost: asked.lost === 'yes' && held === null,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const HELD = { open: 'open', finished: 'sent', withdrawn: null } as const
