import type { Reader } from '../domain/ports.js'
import { answerEachLine, type Lines, type WriteLine } from './json-lines.js'

/** `earshot redact`: JSON Lines of `{id, text}` in, the same with personal data hidden out. Resolves to the exit code. */
export const redact = (lines: Lines, reader: Reader, write: WriteLine): Promise<number> =>
  answerEachLine(lines, write, ({ id, text: given }) => {
    const { text, findings } = reader.read(given).redaction
    return { ...(id === undefined ? {} : { id }), text, findings }
  })
