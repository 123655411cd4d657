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
  version: '2026-11',
  keep: 'You can keep what I have said and use it to help make services better.',
  quote: 'You can use my words in reports. You will not use my name or anything that shows who we are.',
  contact: 'You can get in touch with me about what I have said.',
} as const

/** What a sending system vouches for when it hands a message in without the contributor's own answers. */
export const consentBySendingSystem = (
  given: Partial<Pick<ConsentAnswer, 'keep' | 'quote' | 'contact' | 'language' | 'wordingVersion'>> = {},
): ConsentAnswer => ({
  keep: given.keep ?? true,
  quote: given.quote ?? false,
  contact: given.contact ?? false,
  wordingVersion: given.wordingVersion ?? 'not-stated',
  language: given.language ?? 'en',
  how: 'by-sending-system',
})
