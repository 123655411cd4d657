import { serialOf } from '../serial.js'
import type { PrintRun } from '../sheet.js'

/** What is printed on the sheets of a run, in their order. */
export const runSerials = ({ from, to }: Pick<PrintRun, 'from' | 'to'>): string[] =>
  Array.from({ length: to - from + 1 }, (_, place) => serialOf(from + place))
