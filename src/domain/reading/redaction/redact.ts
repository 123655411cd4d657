import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Finding, Redaction } from '../../understanding.js'
import { createPassage, type Passage } from '../passage.js'
import { agree } from './agree.js'
import { createRulesFinder } from './find-by-rules.js'
import { hide } from './hide.js'
import type { NameTagger } from './learnt/name-tagger.js'
import { placeholdersOf } from './placeholders.js'
import { alike } from './pseudonyms.js'
import { publicNamesOf } from './public-names.js'
import { withRepeated } from './repeated.js'
import { toWholeWords } from './whole-words.js'

/**
 * Hides personal data by rules and, where there is one, by what a tagger learnt. What a name is hidden by is the same each time it
 * comes; a second child is `[child 2]`. The hidden text is read once more, until nothing is found in it: hiding twice changes nothing.
 */
export const createRedactor = (frame: CodeFrame, tagger?: NameTagger): ((passage: Passage) => Redaction) => {
  const byRules = createRulesFinder(publicNamesOf(frame))
  const placeholders = placeholdersOf(frame)
  const find = (passage: Passage): Finding[] => {
    const rules = byRules(passage)
    const found = tagger ? agree(rules, tagger.find(passage, rules)) : rules
    const known = withRepeated(found, passage).filter(({ type }) => placeholders.has(type))
    return placeholders.outside(passage.text, toWholeWords(passage.text, known))
  }
  return passage => {
    let hidden = hide(passage.text, alike(find(passage), passage.text), placeholders)
    for (let round = 0; round < MOST_ROUNDS && hidden.findings.length > 0; round += 1) {
      const more = find(createPassage(hidden.text)).map(hidden.toOriginal)
      if (more.length === 0) break
      const all = [...hidden.findings, ...more].sort((one, other) => one.start - other.start)
      hidden = hide(passage.text, alike(all, passage.text), placeholders)
    }
    return { text: hidden.text, findings: hidden.findings }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Nearly always the second look finds nothing. */
const MOST_ROUNDS = 20
