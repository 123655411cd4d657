import type { Column, ExportNames } from './exported.js'
import { factColumns } from './fact-columns.js'
import { peopleColumns } from './people-columns.js'
import { safeguardingColumns } from './safeguarding-columns.js'
import { themeColumns } from './theme-columns.js'
import { wordColumns } from './word-columns.js'

/**
 * The table that is taken out, one row a record. Original words, names of files and addresses are in no column.
 * @param safeguarding whether whoever takes it out may know of risks
 */
export const exportColumns = (names: ExportNames, { safeguarding }: { safeguarding: boolean }): Column[] => [
  ...factColumns(names),
  ...(safeguarding ? safeguardingColumns(names) : []),
  ...wordColumns(),
  ...peopleColumns(names),
  ...themeColumns(names),
]
