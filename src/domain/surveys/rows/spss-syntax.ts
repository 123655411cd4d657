import { MISSING, type RowColumn } from './row-columns.js'

/**
 * Commands for SPSS (and PSPP) that read the table as numbers and give every variable its label, its values theirs, and the missing
 * ones their meaning. https://www.gnu.org/software/pspp/manual/html_node/GET-DATA-_002fTYPE_003dTXT.html
 * @param file name of the CSV file that lies beside it
 */
export const spssSyntax = (columns: readonly RowColumn[], file: string): string =>
  [
    `* Put this file and ${file} into one folder, and run it there.`,
    'SET UNICODE=ON.',
    `GET DATA /TYPE=TXT /FILE=${quoted(file)} /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2`,
    `  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=`,
    ...columns.map(({ name, kind }) => `    ${name} ${FORMATS[kind]}`),
    '  .',
    'VARIABLE LABELS',
    ...columns.map(({ name, label }) => `  ${name} ${quoted(label.slice(0, LONGEST_LABEL))}`),
    '  .',
    ...columns.flatMap(valueLabels),
    ...columns.filter(({ kind }) => kind === 'code').map(({ name }) => `MISSING VALUES ${name} (-9 THRU -6).`),
    'EXECUTE.',
    '',
  ].join('\r\n')

// ---------------------------------------------------------------------------------------------------------------------

const FORMATS: Record<RowColumn['kind'], string> = { code: 'F8.0', number: 'F12.2', text: 'A255' }

/** Bytes that SPSS keeps of a label are 255; a letter may take several. */
const LONGEST_LABEL = 120

const valueLabels = ({ name, kind, values }: RowColumn): string[] =>
  kind === 'code'
    ? [
        `VALUE LABELS ${name}`,
        ...[...values, ...Object.values(MISSING)].map(
          ({ value, label }) => `  ${value} ${quoted(label.slice(0, LONGEST_LABEL))}`,
        ),
        '  .',
      ]
    : []

/** A line end would end the command, and a quotation mark the text. */
const quoted = (text: string): string => `'${text.replaceAll(/\s+/g, ' ').replaceAll("'", "''")}'`
