import fc from 'fast-check'

/** What makes formulas, ends cells and rows, is escaped, cannot stand in XML, or is known to objects in JavaScript. */
const PIECES = [
  ...'=+-@\t\r\n\v\f;,"\'`|<>&',
  '＝',
  '＋',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u0001',
  '\u001b',
  '\u007f',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\u{1fffe}',
  '_x0041_',
  '_x005F_',
  ']]>',
  '&amp;',
  '__proto__',
  'constructor',
  '😀',
  'אבג',
  'مرحبا',
  'é',
  '1',
  '0',
  'true',
  ' ',
  'word',
]

/** Text as somebody might send it who means harm, without what no database keeps. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
    .map(pieces => pieces.join('').toWellFormed())
