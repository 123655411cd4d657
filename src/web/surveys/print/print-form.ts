import { z } from 'zod'
import { PRINT_STYLES, type PrintStyle } from '../../../domain/surveys/sheet.js'
import { LANGUAGES, type Language } from '../../../domain/wordings/wording.js'
import { MOST_SHEETS } from '../../../usecases/surveys/number-sheets.js'

/** What somebody asks to print. */
export interface AskedPrint {
  style: PrintStyle
  language: Language
  what: 'numbered' | 'copy'
  /** Of numbered sheets. */
  count: number
}

/** What was typed, for showing it again. */
export const typedPrint = (body: unknown): Record<keyof AskedPrint, string> =>
  z
    .object({ style: TYPED, language: TYPED, what: TYPED, count: TYPED })
    .catch({ style: '', language: '', what: '', count: '' })
    .parse(body ?? {})

export const printForm = z
  .object({
    style: z.enum(PRINT_STYLES, 'Choose how the sheets should look'),
    language: z.enum(LANGUAGES, 'Choose a language').default('en'),
    what: z.enum(['numbered', 'copy'], 'Choose numbered sheets or one to copy'),
    count: z.string().trim().default(''),
  })
  .transform((asked, context): AskedPrint => {
    if (asked.what === 'copy') return { ...asked, count: 0 }
    const count = /^\d{1,4}$/.test(asked.count) ? Number(asked.count) : 0
    if (count >= 1 && count <= MOST_SHEETS) return { ...asked, count }
    context.addIssue({ code: 'custom', path: ['count'], message: `Write a number of sheets from 1 to ${MOST_SHEETS}` })
    return z.NEVER
  })

// ---------------------------------------------------------------------------------------------------------------------

const TYPED = z.string().catch('')
