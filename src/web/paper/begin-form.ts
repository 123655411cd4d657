import { z } from 'zod'

const line = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(120, 'Write no more than 120 letters here')
const day = 'Enter the day as 22/11/2026'
const howMany = 'Count the sheets, and enter how many there are'
const share = 'Choose how many sheets a second person types'

/** @param editions ids of those that can be typed in @param today `2026-11-22`: no pile is of a day that has not come */
export const beginForm = (editions: string[], today: string) =>
  z.object({
    edition: z.enum(editions, 'Choose a survey'),
    event: line('Enter what it was, as people call it'),
    happenedOn: z
      .string(day)
      .transform(given =>
        given
          .trim()
          .split(/[\s./-]+/)
          .toReversed()
          .map(part => part.padStart(2, '0'))
          .join('-'),
      )
      .refine(isDay, day)
      .refine(given => given <= today, 'This day has not come yet'),
    place: line('Enter the place'),
    collectedBy: line('Enter who collected the sheets'),
    sheets: z.coerce
      .number(howMany)
      .int(howMany)
      .min(1, howMany)
      .max(2000, 'Split it: a pile has no more than 2,000 sheets'),
    secondShare: z.enum(['0', '0.1', '0.25', '1'], share).transform(Number),
  })

// ---------------------------------------------------------------------------------------------------------------------

const isDay = (given: string): boolean => {
  const date = new Date(`${given}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given)
}
