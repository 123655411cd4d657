import type { Row } from '../workbook/records.js'

/** When a row is asked, as it is written; empty: always. */
export const rulesOf = (row: Row): string[] => {
  const rule = row.get('relevant') ?? row.get('relevance')
  return rule === undefined ? [] : [rule]
}
