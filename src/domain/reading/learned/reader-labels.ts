import type { SafeguardingLevel, Sentiment } from '../../understanding.js'

/** What people say of a text, by hand: an item of the seed corpus, or a reviewed record. */
export interface Coded {
  themes: string[]
  services: string[]
  needs: string[]
  phases: string[]
  sentiment: Sentiment
  kind: string
  safeguarding: SafeguardingLevel
}

/** The questions that one model answers at once; each label of the model belongs to one. */
export const QUESTIONS = ['theme', 'service', 'need', 'phase', 'sentiment', 'kind', 'safeguarding'] as const
/** Of which a text has exactly one answer. */
export const OF_ONE_ANSWER: Question[] = ['sentiment', 'kind']
export type Question = (typeof QUESTIONS)[number]

export const labelOf = (question: Question, answer: string): string => `${question}:${answer}`

/** @returns the answer that a label gives to a question, null when the label belongs to another. */
export const answerOf = (question: Question, label: string): string | null =>
  label.startsWith(`${question}:`) ? label.slice(question.length + 1) : null

/** Whether anybody should read it soon is one label; that it should be at once is a second beside it. */
export const labelsOf = (coded: Coded): string[] => [
  ...coded.themes.map(id => labelOf('theme', id)),
  ...coded.services.map(id => labelOf('service', id)),
  ...coded.needs.map(id => labelOf('need', id)),
  ...coded.phases.map(id => labelOf('phase', id)),
  labelOf('sentiment', String(coded.sentiment)),
  labelOf('kind', coded.kind),
  ...(coded.safeguarding === 'none' ? [] : [labelOf('safeguarding', 'concern')]),
  ...(coded.safeguarding === 'urgent' ? [labelOf('safeguarding', 'urgent')] : []),
]
