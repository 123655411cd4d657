import { z } from 'zod'
import { PRINT_STYLES, type PrintStyle } from '../domain/surveys/sheet.js'
import { LANGUAGES, type Language } from '../domain/wordings/wording.js'
import type { Connected } from './connected.js'
import { intoFile } from './into-file.js'
import { readOptions, TEXT } from './read-options.js'

export interface AskedSheets {
  /** Of the edition. */
  code: string
  style: PrintStyle
  language: Language
  /** How many numbered sheets; null: one without a number, to copy. */
  count: number | null
}

/** Sheets on their way out. */
export interface PrintedSheets {
  serials: string[] | 'copy'
  pieces: AsyncIterable<Uint8Array>
}

export interface PrintCommands {
  /** @returns null when no edition has this code */
  sheets(asked: AskedSheets): Promise<PrintedSheets | null>
}

export type PrintCommandDeps = Connected<PrintCommands>

export const PRINT_USAGE = 'survey print CODE [--style STYLE] [--count N] --out FILE.pdf'

/** `earshot survey print`: sheets of paper as a PDF. @returns the exit code */
export const surveyPrint = async (args: string[], { open, write, say }: PrintCommandDeps): Promise<number> => {
  const asked = readArguments(args)
  if (!asked) {
    say(HOW)
    return 2
  }
  return open(async ({ sheets }) => {
    const printed = await sheets(asked)
    if (!printed) {
      say(`No survey has the code "${asked.code}". It is the last part of the address that parents are given.`)
      return 1
    }
    await intoFile(asked.out, printed.pieces)
    const { serials } = printed
    const numbers = serials === 'copy' ? {} : { from: serials.at(0), to: serials.at(-1) }
    await write(JSON.stringify({ file: asked.out, sheets: serials === 'copy' ? 1 : serials.length, ...numbers }))
    return 0
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const HOW = [
  `Say: earshot ${PRINT_USAGE}`,
  `  --style ${PRINT_STYLES.join('|')}   how it looks; usual if you say nothing`,
  '  --language en          one of those that the survey is translated into',
  '  --count N              that many sheets with numbers, up to 500; without it one sheet to copy',
].join('\n')

const SHAPE = z.object({
  code: z.string().min(1),
  out: z.string().min(1),
  style: z.enum(PRINT_STYLES).default('usual'),
  language: z.enum(LANGUAGES).default('en'),
  count: z.coerce.number().int().min(1).nullable().default(null),
})

const readArguments = (args: string[]): (AskedSheets & { out: string }) | null => {
  const parsed = readOptions(args, { style: TEXT, language: TEXT, count: TEXT, out: TEXT })
  const [what, code, ...more] = parsed?.positionals ?? []
  if (what !== 'print' || more.length > 0) return null
  return SHAPE.safeParse({ ...parsed?.values, code }).data ?? null
}
