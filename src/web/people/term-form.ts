import { z } from 'zod'
import { forumDay } from '../../domain/people/days.js'
import { TERM_MONTHS } from './terms.js'

/** Extending by some months, setting the last day, or setting no end. */
export const termForm = (now: Date) =>
  z.discriminatedUnion('how', [
    z.object({ how: z.literal('extend'), months: z.coerce.number().pipe(z.literal([...TERM_MONTHS])) }),
    z.object({
      how: z.literal('until'),
      lastDay: z.iso
        .date('Enter the last day with a day, a month and a year')
        .refine(day => day >= forumDay(now), 'Enter a day that is not over yet'),
    }),
    z.object({ how: z.literal('no-end') }),
  ])

export type Term = z.infer<ReturnType<typeof termForm>>
