import type { PrintStyle } from '../../src/domain/surveys/sheet.js'

/** How a sheet looks. Everything in points, 72 of them to an inch. */
export interface PageStyle {
  /** Running text; nothing that a parent reads is smaller than `small`. */
  text: number
  small: number
  /** The number beside a box: for whoever types. */
  code: number
  title: number
  heading: number
  /** Height of a line by the size of its letters. */
  lead: number
  margin: number
  /** Widest column of text: short lines are easier. */
  measure: number
  box: number
  /** Between a box and the next choice, and between blocks. */
  gap: number
  blockGap: number
  /** Whether short choices may stand beside each other, points of a scale in a row, and grids as tables. */
  sideBySide: boolean
  /** A line round each question. */
  framed: boolean
  writingLine: number
  linesForLong: number
  /** How many of them may be left out where a page ends. */
  linesToSpare: number
}

export const A4 = { width: 595.28, height: 841.89 } as const

const USUAL: PageStyle = {
  text: 11.5,
  small: 11,
  code: 8.5,
  title: 21,
  heading: 15,
  lead: 1.28,
  margin: 42,
  measure: 511,
  box: 13,
  gap: 4.5,
  blockGap: 12,
  sideBySide: true,
  framed: false,
  writingLine: 25,
  linesForLong: 13,
  linesToSpare: 4,
}

/** 18 points, lines set wide, nothing smaller: as the Royal National Institute of Blind People's clear print guidance asks. */
const LARGE_PRINT: PageStyle = {
  text: 18,
  small: 18,
  code: 14,
  title: 30,
  heading: 24,
  lead: 1.35,
  margin: 48,
  measure: 499,
  box: 20,
  gap: 10,
  blockGap: 26,
  sideBySide: false,
  framed: false,
  writingLine: 36,
  linesForLong: 10,
  linesToSpare: 3,
}

/** 16 points, short lines, one question in a frame, a lot of room. */
const EASY_READ: PageStyle = {
  text: 16,
  small: 16,
  code: 12,
  title: 28,
  heading: 22,
  lead: 1.5,
  margin: 62,
  measure: 440,
  box: 20,
  gap: 12,
  blockGap: 36,
  sideBySide: false,
  framed: true,
  writingLine: 36,
  linesForLong: 9,
  linesToSpare: 2,
}

export const PAGE_STYLES: Record<PrintStyle, PageStyle> = {
  usual: USUAL,
  'large-print': LARGE_PRINT,
  'easy-read': EASY_READ,
}
