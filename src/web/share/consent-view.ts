import { CONSENT_WORDING } from '../../domain/consent.js'
import type { DraftConsent } from '../../domain/draft.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'

const QUESTIONS = ['keep', 'quote', 'contact'] as const
type Question = (typeof QUESTIONS)[number]

export interface ConsentView {
  back: string
  errors: FormErrors | null
  questions: { name: Question; question: string; explained: string; value: string; error: { text: string } | null }[]
}

/** @param given what was chosen so far, as the form sent it */
export const consentView = (given: Partial<Record<Question, unknown>>, errors: FormErrors | null): ConsentView => ({
  back: paths.shareAbout(),
  errors,
  questions: QUESTIONS.map(name => ({
    name,
    question: CONSENT_WORDING[name].question,
    explained: CONSENT_WORDING[name].explained,
    value: typeof given[name] === 'string' ? given[name] : '',
    error: errors?.fields[name] ?? null,
  })),
})

/** Answers that were saved, as the form would send them. */
export const asForm = (consent: DraftConsent | null): Partial<Record<Question, string>> => {
  if (!consent) return {}
  return { keep: yesOrNo(consent.keep), quote: yesOrNo(consent.quote), contact: yesOrNo(consent.contact) }
}

// ---------------------------------------------------------------------------------------------------------------------

const yesOrNo = (answer: boolean): string => (answer ? 'yes' : 'no')
