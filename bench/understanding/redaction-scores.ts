import type { Reading } from '../../src/domain/understanding.js'
import type { Labelled } from './labelled.js'

export interface RedactionScore {
  /** By type: how many values stood in the texts, how many are hidden wholly, and how many of those under the right type. */
  byType: Map<string, { there: number; hidden: number; named: number }>
  /** Findings that touch nothing that people marked. */
  needless: string[]
}

export const scoreRedaction = (read: { item: Labelled; reading: Reading }[]): RedactionScore => {
  const byType: RedactionScore['byType'] = new Map()
  for (const one of read) {
    for (const { type, value } of one.item.pii) {
      const count = byType.get(type) ?? { there: 0, hidden: 0, named: 0 }
      byType.set(type, count)
      count.there += 1
      if (isHidden(value, one)) count.hidden += 1
      if (touching(value, one).some(finding => finding.type === type)) count.named += 1
    }
  }
  return { byType, needless: read.flatMap(needlessIn) }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Read {
  item: Labelled
  reading: Reading
}

const isHidden = (value: string, { reading }: Read): boolean => !reading.redaction.text.includes(value)

const touching = (value: string, { item, reading }: Read) => {
  const start = item.text.indexOf(value)
  return reading.redaction.findings.filter(finding => finding.start < start + value.length && start < finding.end)
}

const needlessIn = (read: Read): string[] => {
  const marked = new Set(read.item.pii.flatMap(({ value }) => touching(value, read)))
  const values = read.item.pii.map(({ value }) => value)
  return read.reading.redaction.findings
    .filter(finding => !marked.has(finding))
    .map(({ type, start, end }) => ({ type, words: read.item.text.slice(start, end) }))
    .filter(({ words }) => !values.includes(words))
    .map(({ type, words }) => `${type} ${JSON.stringify(words)} in ${read.item.id}`)
}
