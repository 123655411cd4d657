import type { Reading, SafeguardingLevel } from '../../src/domain/understanding.js'

/** A machine's reading with these themes and this flag. */
export const aReading = ({
  themes = ['ehcp-timeliness'],
  safeguarding = 'none',
}: {
  themes?: string[]
  safeguarding?: SafeguardingLevel
} = {}): Reading => ({
  language: 'en',
  themes: themes.map(id => ({ id, confidence: 0.8, evidence: [{ start: 3, end: 9, text: 'waited' }] })),
  services: [{ id: 'la-send-team', confidence: 0.7, evidence: [] }],
  needs: [],
  phase: null,
  area: null,
  sentiment: -1,
  kind: 'experience',
  safeguarding: { level: safeguarding, evidence: [] },
  redaction: { text: 'We waited a year for the plan.', findings: [] },
  reader: 'test@1',
})
