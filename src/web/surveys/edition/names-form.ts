import { z } from 'zod'
import { EDITION_CODE, isFreeForEditions, LONGEST_CODE } from '../../../domain/surveys/drafting/edition-code.js'

const SAY_LABEL = 'Say which edition it is, such as 2027'
const SAY_CODE = 'Use only small letters, digits and hyphens, such as yearly-2027'

/** Which edition it is, and its address. */
export const namesForm = z.object({
  label: z.string(SAY_LABEL).trim().min(1, SAY_LABEL).max(30, 'Write no more than 30 letters'),
  code: z
    .string(SAY_CODE)
    .trim()
    .toLowerCase()
    .max(LONGEST_CODE, `Write no more than ${LONGEST_CODE} letters`)
    .regex(EDITION_CODE, SAY_CODE)
    .refine(isFreeForEditions, 'Earshot needs this address itself. Choose another one'),
})

/** The same with the name of the survey. */
export const allNamesForm = namesForm.extend({
  name: z
    .string('Give the survey a name')
    .trim()
    .min(1, 'Give the survey a name')
    .max(100, 'Write no more than 100 letters'),
})

export const TAKEN = {
  'code-taken': ['code', 'Another edition has this address. Choose another one'],
  'label-taken': ['label', 'This survey has an edition of this name. Choose another one'],
} as const satisfies Record<string, [field: string, message: string]>
