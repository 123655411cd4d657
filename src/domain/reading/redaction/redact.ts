import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Finding, Redaction } from '../../understanding.js'
import type { Passage } from '../passage.js'
import { findBirthAndAddress } from './birth-and-address.js'
import { findCodes } from './codes.js'
import { createPlaceNamesFinder } from './named-places.js'
import { findNumbers } from './numbers.js'
import { findPeople } from './people/find-people.js'
import { publicNamesOf } from './public-names.js'
import { findSpoken } from './spoken.js'

type Finder = (passage: Passage) => Finding[]

/** Hides personal data: every finder's findings, the surer finder first where two overlap. */
export const createRedactor = (frame: CodeFrame): ((passage: Passage) => Redaction) => {
  const finders: Finder[] = [
    findNumbers,
    findCodes,
    findBirthAndAddress,
    findSpoken,
    createPlaceNamesFinder(publicNamesOf(frame)),
    findPeople,
  ]
  const placeholders = new Map(frame.pii.types.map(({ id, replaceWith }) => [id, replaceWith]))
  return passage => {
    const findings = withoutOverlaps(
      finders.flatMap(find => find(passage)).filter(({ type }) => placeholders.has(type)),
    )
    return { text: replaced(passage.text, findings, placeholders), findings }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Earlier in the list wins; what a later finder adds is kept only where it stands clear. */
const withoutOverlaps = (findings: Finding[]): Finding[] => {
  const inOrder = findings.map((finding, rank) => ({ finding, rank })).sort((a, b) => a.finding.start - b.finding.start)
  const kept: typeof inOrder = []
  for (const one of inOrder) {
    while (kept.length > 0 && overlaps(kept.at(-1), one) && one.rank < (kept.at(-1)?.rank ?? 0)) kept.pop()
    if (!overlaps(kept.at(-1), one)) kept.push(one)
  }
  return kept.map(({ finding }) => finding)
}

const overlaps = (before: { finding: Finding } | undefined, after: { finding: Finding }): boolean =>
  before !== undefined && after.finding.start < before.finding.end

const replaced = (text: string, findings: Finding[], placeholders: Map<string, string>): string => {
  let at = 0
  let out = ''
  for (const { type, start, end } of findings) {
    out += text.slice(at, start) + (placeholders.get(type) ?? '')
    at = end
  }
  return out + text.slice(at)
}
