import type { Passage } from '../passage.js'
import type { ReaderParts } from '../reader-parts.js'
import { labelOf } from './reader-labels.js'

/** From here a rule is called sure: its sign has a name of its own, to be trusted more. */
const SURE = 0.8

/** What rules found in a text, by names that the learner weighs among its words. */
export const signsOfRules =
  (rules: Pick<ReaderParts, 'themes' | 'services' | 'needs' | 'phase' | 'sentiment' | 'kind' | 'safeguarding'>) =>
  (passage: Passage): string[] => {
    const themes = rules.themes(passage)
    const sentiment = rules.sentiment(passage, { hasTheme: themes.length > 0 })
    const phase = rules.phase(passage)
    return [
      ...themes.map(({ id, confidence }) => `${labelOf('theme', id)}${confidence > SURE ? ' surely' : ''}`),
      ...rules.services(passage, themes).map(({ id }) => labelOf('service', id)),
      ...rules.needs(passage).map(({ id }) => labelOf('need', id)),
      ...(phase ? [labelOf('phase', phase.id)] : []),
      labelOf('sentiment', String(sentiment)),
      labelOf('kind', rules.kind(passage, { hasTheme: themes.length > 0, sentiment })),
      labelOf('safeguarding', rules.safeguarding(passage).level),
    ]
  }
