import { CONSENT_WORDING, type ConsentAnswer } from '../../consent.js'
import type { Answers } from '../answered.js'
import type { Questionnaire } from '../edition.js'
import type { Choice, Question } from '../question.js'
import type { Rule } from '../rule.js'

/** What a family ticked or said about keeping its answers. */
export interface GivenConsent {
  consent: ConsentAnswer
  /** Who heard it, where it was said and whoever types wrote a name. */
  heardBy?: string
}

/** All that is typed from a sheet, in the order in which it is printed: what is asked, and then what may be done with it. */
export const onSheet = ({ sections }: Pick<Questionnaire, 'sections'>): Pick<Questionnaire, 'sections'> => ({
  sections: [...sections, { id: 'consent:', title: 'Consent', questions: [KEEP, HEARD, QUOTE, CONTACT] }],
})

/** @returns null while nobody has typed whether it may be kept. A box that was left empty is a no. */
export const consentIn = (answers: Answers, language: string): GivenConsent | null => {
  if (!answers[KEEP.id]) return null
  const spoken = isTicked(answers, KEEP, 'spoken')
  const heard = answers[HEARD.id]
  const consent = {
    keep: spoken || isTicked(answers, KEEP, 'ticked'),
    quote: isTicked(answers, QUOTE, 'yes'),
    contact: isTicked(answers, CONTACT, 'yes'),
    wordingVersion: CONSENT_WORDING.version,
    language,
    how: spoken ? 'spoken' : 'paper',
  }
  return { consent, ...(spoken && heard?.kind === 'words' ? { heardBy: heard.text } : {}) }
}

/** The same as answers, so that two entries can be set beside each other. */
export const consentAnswers = (consent: ConsentAnswer | null): Answers =>
  consent?.keep
    ? {
        [KEEP.id]: { kind: 'chosen', choices: [consent.how === 'spoken' ? 'spoken' : 'ticked'] },
        [QUOTE.id]: { kind: 'chosen', choices: [consent.quote ? 'yes' : 'no'] },
        [CONTACT.id]: { kind: 'chosen', choices: [consent.contact ? 'yes' : 'no'] },
      }
    : {}

// ---------------------------------------------------------------------------------------------------------------------

const YES: Choice = { id: 'yes', code: 1, text: 'Yes' }
const NO: Choice = { id: 'no', code: 2, text: 'No, or left empty' }

// No id of a survey's question has a colon in front: these never meet one of its own.
const KEEP: Question = {
  id: 'consent:keep',
  name: 'keep',
  type: 'single',
  text: CONSENT_WORDING.keep.question,
  choices: [
    { id: 'ticked', code: 1, text: 'Yes, on the paper' },
    { ...NO, code: 2 },
    { id: 'spoken', code: 3, text: 'Yes, by word of mouth' },
  ],
}

const ifSaidYes = (...choices: string[]): { onlyIf: Rule } => ({
  onlyIf: { hold: 'all', conditions: [{ question: KEEP.id, is: 'any-of', choices }] },
})

const HEARD: Question = {
  id: 'consent:heard',
  name: 'heard',
  type: 'short',
  text: 'Who heard them say yes?',
  help: 'Leave this empty if it was you.',
  choices: [],
  ...ifSaidYes('spoken'),
}

/** What may be done with answers that may be kept. */
const permission = (name: 'quote' | 'contact'): Question => ({
  id: `consent:${name}`,
  name,
  type: 'single',
  text: CONSENT_WORDING[name].question,
  choices: [YES, NO],
  ...ifSaidYes('ticked', 'spoken'),
})

const QUOTE = permission('quote')
const CONTACT = permission('contact')

const isTicked = (answers: Answers, { id }: Question, choice: string): boolean => {
  const answered = answers[id]
  return answered?.kind === 'chosen' && answered.choices.includes(choice)
}
