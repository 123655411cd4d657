import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Model } from '../../learning/model.js'
import type { Reader } from '../../ports.js'
import { createReader, readerName } from '../create-reader.js'
import { BY_RULES } from '../parts-by-rules.js'
import { createNameTagger, type TaggerModel } from '../redaction/learnt/name-tagger.js'
import { createRedactor } from '../redaction/redact.js'
import { createLearnedParts } from './learned-parts.js'
import { onceAPassage } from './once-a-passage.js'
import { signsOfRules } from './signs-of-rules.js'

/** What was learnt of reading: data only, so that it can be kept and sent from process to process. */
export interface LearntReading {
  /** Every reading made with it carries this name. */
  id: string
  model: Model
  names: TaggerModel
}

/** Rules, and what was learnt where that reads better. */
export const createLearnedReader = (frame: CodeFrame, learnt: LearntReading): Reader => {
  const tagger = createNameTagger(learnt.names)
  return createReader(frame, rules => {
    const byRules = {
      ...rules,
      themes: onceAPassage(rules.themes),
      needs: onceAPassage(rules.needs),
      phase: onceAPassage(rules.phase),
      safeguarding: onceAPassage(rules.safeguarding),
    }
    return {
      name: partsWith(learnt),
      ...createLearnedParts(learnt.model, frame, byRules, { signsOf: signsOfRules(byRules) }),
      redaction: createRedactor(frame, tagger),
    }
  })
}

/** What a reading is signed with that was made with what was learnt: `rules@1.1+learnt@1a2b3c4d+send-parent-carer@1.1`. */
export const learnedReaderName = (
  frame: Pick<CodeFrame, 'id' | 'version'>,
  learnt: Pick<LearntReading, 'id'>,
): string => readerName(frame, partsWith(learnt))

// ---------------------------------------------------------------------------------------------------------------------

const partsWith = ({ id }: Pick<LearntReading, 'id'>): string => `${BY_RULES}+${id}`
