import type { FlagReason, LiftReason, Outcome, Service } from '../../domain/safeguarding/choices.js'
import type { Audience } from '../../domain/safeguarding/step.js'

/** What the levels are called, on tags and in tables. */
export const LEVEL_NAMES = { urgent: 'Urgent', concern: 'Please check' } as const

export const SERVICE_NAMES: Record<Service, string> = {
  'childrens-services': 'Children’s services front door (MASH)',
  police: 'The police, or 999',
  'school-lead': 'The school’s safeguarding lead',
  health: 'A health service',
  'adult-services': 'Adult social care',
  other: 'Somebody else',
}

export const OUTCOME_NAMES: Record<Outcome, string> = {
  'told-childrens-services': 'We told children’s services',
  'told-police': 'We told the police or 999',
  'told-school-lead': 'We told the school’s safeguarding lead',
  'already-known': 'The services know already',
  'no-risk-found': 'We found no risk',
  'passed-on': 'We passed it on to somebody else',
}

export const FLAG_REASONS_IN_WORDS: Record<FlagReason, string> = {
  'harmed-by-others': 'Somebody may be hurt or neglected by others',
  'harms-themselves': 'Somebody may hurt themselves',
  'parent-at-breaking-point': 'A parent cannot go on',
  missing: 'Somebody is missing',
  other: 'Something else',
}

export const LIFT_REASONS_IN_WORDS: Record<LiftReason, string> = {
  'words-mean-otherwise': 'The words mean something else',
  'long-over': 'It is long over, and everybody is safe now',
  'raised-by-mistake': 'It was flagged by mistake',
  other: 'Another reason',
}

export const AUDIENCE_NAMES: Record<Audience, string> = {
  lead: 'the safeguarding lead',
  'deputy-and-administrators': 'the deputy and the administrators',
  'handed-to': 'whom it was handed to',
}

/** A set of names as the GOV.UK components take choices. */
export const choicesOf = (names: Record<string, string>): { value: string; text: string }[] =>
  Object.entries(names).map(([value, text]) => ({ value, text }))
