import { z } from 'zod'
import { SAMPLING_METHODS } from '../../domain/agreement/coding-round.js'

/** With more the page of figures would take seconds, and nobody codes more in an evening. */
const LARGEST_SAMPLE = 100
const SMALLEST_SAMPLE = 2
const MOST_CODERS = 6

const howMany = `Enter how many messages, from ${SMALLEST_SAMPLE} to ${LARGEST_SAMPLE}`

/** @param known ids of those who may code */
export const setUpForm = (known: string[]) =>
  z.object({
    name: z.string('Enter a name').trim().min(1, 'Enter a name').max(80, 'Write no more than 80 letters here'),
    coders: z
      .preprocess(given => [given ?? []].flat(), z.array(z.string()))
      .transform(ids => known.filter(id => ids.includes(id)))
      .refine(ids => ids.length >= 2, 'Choose two people or more')
      .refine(ids => ids.length <= MOST_CODERS, `Choose no more than ${MOST_CODERS} people`),
    size: z.coerce.number(howMany).int(howMany).min(SMALLEST_SAMPLE, howMany).max(LARGEST_SAMPLE, howMany),
    method: z.enum(SAMPLING_METHODS, 'Choose how to draw them'),
    practice: z
      .literal('yes')
      .optional()
      .transform(ticked => ticked === 'yes'),
    /** The inbox's address as somebody copied it, or only what stands behind its question mark. */
    list: z
      .string()
      .trim()
      .max(2000, 'This address is too long')
      .default('')
      .transform(address => address.slice(address.indexOf('?') + 1)),
  })
