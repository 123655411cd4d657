import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Model } from '../../learning/model.js'
import type { Reader } from '../../ports.js'
import { createReader } from '../create-reader.js'
import type { NameTagger } from '../redaction/learnt/name-tagger.js'
import { createRedactor } from '../redaction/redact.js'
import { createLearnedParts } from './learned-parts.js'
import { onceAPassage } from './once-a-passage.js'
import { signsOfRules } from './signs-of-rules.js'

/** What was learnt of reading, under a name that every reading made with it carries. */
export interface Learnt {
  id: string
  model: Model
  names: NameTagger
}

/** Rules, and what was learnt where that reads better. */
export const createLearnedReader = (frame: CodeFrame, { id, model, names }: Learnt): Reader =>
  createReader(frame, rules => {
    const byRules = { ...rules, safeguarding: onceAPassage(rules.safeguarding) }
    return {
      ...createLearnedParts({ id, model }, frame, byRules, { signsOf: signsOfRules(byRules) }),
      redaction: createRedactor(frame, names),
    }
  })
