import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Finding, Redaction } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { findFixedForms } from './fixed-forms.js'

export type Finder = (passage: Passage) => Finding[]

/** Hides personal data: every finder's findings, the surer finder first where two overlap. */
export const createRedactor = (
  frame: CodeFrame,
  finders: Finder[] = [findFixedForms],
): ((passage: Passage) => Redaction) => {
  const placeholders = new Map(frame.pii.types.map(({ id, replaceWith }) => [id, replaceWith]))
  return passage => {
    const findings = withoutOverlaps(
      finders.flatMap(find => find(passage)).filter(({ type }) => placeholders.has(type)),
    )
    return { text: replaced(passage.text, findings, placeholders), findings }
  }
}

// -----

/** Earlier in the list wins; what a later one adds beside it is kept only when it stands clear. */
const withoutOverlaps = (findings: Finding[]): Finding[] => {
  const taken: Finding[] = []
  const covered = new Set<number>()
  for (const finding of findings) {
    const offsets = Array.from({ length: finding.end - finding.start }, (_, at) => finding.start + at)
    if (offsets.some(offset => covered.has(offset))) continue
    for (const offset of offsets) covered.add(offset)
    taken.push(finding)
  }
  return taken.sort((a, b) => a.start - b.start)
}

const replaced = (text: string, findings: Finding[], placeholders: Map<string, string>): string => {
  let at = 0
  let out = ''
  for (const { type, start, end } of findings) {
    out += text.slice(at, start) + (placeholders.get(type) ?? '')
    at = end
  }
  return out + text.slice(at)
}
