import { z } from 'zod'
import type { DraftConsent } from '../../domain/draft.js'

const yesOrNo = (message: string) => z.enum(['yes', 'no'], { error: message }).transform(answer => answer === 'yes')

/** Each is asked on its own, and none is answered beforehand. */
export const consentForm = z.object({
  keep: yesOrNo('Choose yes or no: can we keep what you told us?'),
  quote: yesOrNo('Choose yes or no: can we use your words in our reports?'),
  contact: yesOrNo('Choose yes or no: can we talk with you about it?'),
}) satisfies z.ZodType<DraftConsent>
