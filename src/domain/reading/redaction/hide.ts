import type { Finding } from '../../understanding.js'
import type { Placeholders } from './placeholders.js'
import type { Numbered } from './pseudonyms.js'

/** A text with its findings hidden. */
export interface Hidden {
  text: string
  findings: Finding[]
  /** Where a finding in the hidden text, clear of every placeholder, stands in the original one. */
  toOriginal(finding: Finding): Finding
}

/** @param findings sorted and without overlaps */
export const hide = (original: string, findings: Numbered[], placeholders: Pick<Placeholders, 'of'>): Hidden => {
  const shifts: { from: number; by: number }[] = []
  let at = 0
  let text = ''
  for (const { type, start, end, number } of findings) {
    text += original.slice(at, start) + placeholders.of(type, number)
    at = end
    shifts.push({ from: text.length, by: end - text.length })
  }
  const shift = (offset: number): number => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0)
  return {
    text: text + original.slice(at),
    findings: findings.map(({ type, start, end }) => ({ type, start, end })),
    toOriginal: ({ type, start, end }) => ({ type, start: shift(start), end: shift(start) + end - start }),
  }
}
