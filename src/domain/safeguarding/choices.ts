/** What came of a case when it was closed. */
export const OUTCOMES = [
  'told-childrens-services',
  'told-police',
  'told-school-lead',
  'already-known',
  'no-risk-found',
  'passed-on',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Whom somebody told of a case. */
export const SERVICES = ['childrens-services', 'police', 'school-lead', 'health', 'adult-services', 'other'] as const
export type Service = (typeof SERVICES)[number]

/** Why a person raises a flag. */
export const FLAG_REASONS = [
  'harmed-by-others',
  'harms-themselves',
  'parent-at-breaking-point',
  'missing',
  'other',
] as const
export type FlagReason = (typeof FLAG_REASONS)[number]

/** Why a person takes a flag away. */
export const LIFT_REASONS = ['words-mean-otherwise', 'long-over', 'raised-by-mistake', 'other'] as const
export type LiftReason = (typeof LIFT_REASONS)[number]

/** Letters of what a person writes beside a step. */
export const LONGEST_NOTE = 4000
/** Letters of the name of a role or a service. */
export const LONGEST_WHO = 120
