import type { ExportFiles } from '../../src/domain/export/export-files.js'
import { csvOf } from './csv.js'
import { xlsxOf } from './xlsx.js'

export const exportFiles: ExportFiles = { csv: csvOf, xlsx: xlsxOf }
