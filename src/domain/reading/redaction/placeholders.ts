import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Finding } from '../../understanding.js'
import { overlap } from './standing-clear.js'

/** What personal data is replaced by, by type. */
export interface Placeholders {
  has(type: string): boolean
  /** `[child]`, for the second `[child 2]`. */
  of(type: string, number: number): string
  /** Findings that touch no placeholder which the text already has, nor the possessive behind it. */
  outside(text: string, findings: Finding[]): Finding[]
}

export const placeholdersOf = ({ pii }: Pick<CodeFrame, 'pii'>): Placeholders => {
  const replacements = new Map(pii.types.map(({ id, replaceWith }) => [id, replaceWith]))
  const form = new RegExp(`(?:${[...new Set(replacements.values())].map(numbered).join('|')})(?:['’]s)?`, 'g')
  return {
    has: type => replacements.has(type),
    of: (type, number) => withNumber(replacements.get(type) ?? '', number),
    outside: (text, findings) => {
      if (!text.includes('[')) return findings
      const there = [...text.matchAll(form)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
      return findings.filter(finding => !there.some(span => overlap(span, finding)))
    },
  }
}

/** `[child 2]` for the second of `[child]`. */
export const withNumber = (placeholder: string, number: number): string =>
  number > 1 ? placeholder.replace(/\]?$/, ` ${number}$&`) : placeholder

// ---------------------------------------------------------------------------------------------------------------------

/** A placeholder as a regular expression, with or without a number. */
const numbered = (placeholder: string): string =>
  placeholder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?:\\\])?$/, '(?: \\d+)?$&')
