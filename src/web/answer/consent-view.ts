import type { Consent } from '../../domain/consent.js'
import { type FormErrors, formErrors } from '../forms.js'
import type { UnderwaySurvey } from './need-underway.js'
import type { Say } from './page.js'
import { lastQuestion } from './steps.js'

export const PARTS = ['keep', 'quote', 'contact'] as const

/** As the form sends it; empty: not answered. */
export type GivenConsent = Record<(typeof PARTS)[number], 'yes' | 'no' | ''>

export interface ConsentView {
  back: string
  errors: FormErrors | null
  questions: { name: string; question: string; explained: string; value: string; error: { text: string } | null }[]
}

/** @param wasSent whether what is not answered is asked for again */
export const consentView = (say: Say, underway: UnderwaySurvey, given: GivenConsent, wasSent: boolean): ConsentView => {
  const missing = wasSent ? PARTS.filter(part => given[part] === '') : []
  const errors = formErrors(missing.map(part => [part, `${say('choose-yes-or-no')}: ${say(part)}`]))
  return {
    back: lastQuestion(underway),
    errors: missing.length > 0 ? errors : null,
    questions: PARTS.map(name => ({
      name,
      question: say(name),
      explained: say(`${name}-explained`),
      value: given[name],
      error: errors.fields[name] ? { text: say('choose-yes-or-no') } : null,
    })),
  }
}

/** What was answered before, as the form would send it. */
export const givenBefore = (consent: Consent | null): GivenConsent => {
  const given = (answer: boolean | undefined) => {
    if (answer === undefined) return ''
    return answer ? 'yes' : 'no'
  }
  return { keep: given(consent?.keep), quote: given(consent?.quote), contact: given(consent?.contact) }
}
