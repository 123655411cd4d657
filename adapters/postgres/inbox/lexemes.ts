/**
 * Lexemes as they stand in the text of a tsquery: quoted, with quotation marks and backslashes doubled.
 * https://www.postgresql.org/docs/18/datatype-textsearch.html#DATATYPE-TSQUERY
 */
export const quotedLexeme = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

export const unquotedLexeme = (quoted: string): string =>
  quoted.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\')
