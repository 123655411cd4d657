/** What stands in one cell of a table that is taken out: words, or a number. Empty words: nothing. */
export type Cell = string | number

/**
 * Makes text harmless in any spreadsheet: wherever a program may see a cell begin (at the start of the text, and after what some
 * programs take for the end of a cell or a line), a sign that makes a formula gets a ' in front.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const guarded = (text: string): string => text.replace(FORMULA, "$1$2'$3$4")

/** The text as it was before `guarded`, letter for letter. */
export const unguarded = (text: string): string =>
  text.replace(FORMULA, (_whole, end, blanks, marks: string, sign) => `${end}${blanks}${marks.slice(1)}${sign}`)

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Where a cell may begin, what programs pass over there, marks that stand there already, and a sign that makes a formula; the
 * wide signs are those of East Asian keyboards. A mark put in leaves all of it where it was, so that it can be taken off again.
 */
const FORMULA =
  /(^|[;\t\n\v\f\r\u0085\u2028\u2029])((?:(?![\t\n\v\f\r\u0085\u2028\u2029])[\s"\p{Cf}\p{Cc}])*)('*)([=+\-@＝＋－＠﹢﹣﹦﹫])/gu
