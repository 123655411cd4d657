import type { CodeFrame } from '../code-frame/code-frame.js'
import { createAreaReader } from './facets/read-area.js'
import { createNeedsReader, createPhaseReader, createServicesReader } from './facets/read-facets.js'
import { guessLanguage } from './language/guess-language.js'
import { otherLanguage } from './language/other-language.js'
import type { ReaderParts } from './reader-parts.js'
import { createRedactor } from './redaction/redact.js'
import { createSafeguardingReader } from './safeguarding/read-safeguarding.js'
import { createThemesReader } from './themes/read-themes.js'
import { readKind } from './tone/read-kind.js'
import { readSentiment } from './tone/read-sentiment.js'

/** Counted up when the rules change, so that old records are read again. */
export const BY_RULES = 'rules@1.1'

/** Word lists and rules written by hand, compiled once. */
export const partsByRules = (frame: CodeFrame): ReaderParts => ({
  name: BY_RULES,
  language: guessLanguage,
  otherLanguage,
  themes: createThemesReader(frame),
  services: createServicesReader(frame),
  needs: createNeedsReader(frame),
  phase: createPhaseReader(frame),
  area: createAreaReader(frame),
  sentiment: readSentiment,
  kind: readKind,
  safeguarding: createSafeguardingReader(frame),
  redaction: createRedactor(frame),
})
