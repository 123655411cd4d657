/** What a contributor allows, asked separately. Nothing is assumed: a question that was not asked is a no. */
export interface ConsentAnswer {
  /** Keep and use for the forum's work. Without it nothing may be stored. */
  keep: boolean
  /** Quote in reports, without name. */
  quote: boolean
  /** Get in touch about it. */
  contact: boolean
  /** Which wording was shown, so that it can be proved what was agreed to. */
  wordingVersion: string
  /** Language the wording was shown in, BCP 47. */
  language: string
  /** How it was given: `web-form`, `chat`, `paper`, `spoken`, `by-sending-system`. */
  how: string
}

export interface Consent extends ConsentAnswer {
  /** ISO 8601. */
  at: string
}

/** The wording that the parents' form shows today. Change the words, change the version. */
export const CONSENT_WORDING = {
  version: '2026-11-21',
  keep: {
    question: 'Can we keep what you told us and use it to help make services better?',
    explained: 'The parent carers who run the forum will read it and count it with what others told us.',
  },
  quote: {
    question: 'Can we use your words in our reports?',
    explained: 'We never use your name, or anything that shows who you or your child are.',
  },
  contact: {
    question: 'Can we talk with you about what you told us?',
    explained:
      'We do not ask for your phone number or e-mail here. If you say yes, get in touch with us when it suits you and tell us your reference.',
  },
} as const

/** The wording's version where the sending system did not tell it. */
export const WORDING_NOT_STATED = 'not-stated'

/** What a sending system vouches for when it hands a message in without the contributor's own answers. */
export const consentBySendingSystem = (
  given: {
    [Part in 'keep' | 'quote' | 'contact' | 'language' | 'wordingVersion']?: ConsentAnswer[Part] | undefined
  } = {},
): ConsentAnswer => ({
  keep: given.keep ?? true,
  quote: given.quote ?? false,
  contact: given.contact ?? false,
  wordingVersion: given.wordingVersion ?? WORDING_NOT_STATED,
  language: given.language ?? 'en',
  how: 'by-sending-system',
})
