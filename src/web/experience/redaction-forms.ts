import { z } from 'zod'

const MOST_LETTERS = 300

/** Words that were missed, as they can be read in the record. */
export const hiddenWordsForm = z.object({
  missed: z
    .string('Type or paste the words')
    .trim()
    .min(1, 'Type or paste the words')
    .max(MOST_LETTERS, `Choose ${MOST_LETTERS} letters or fewer`),
  missedType: z.string('Choose what it is').min(1, 'Choose what it is'),
})

/** The places in which they are to be hidden, by the offsets at which they begin. */
export const placesForm = hiddenWordsForm.extend({
  places: z.preprocess(
    given => [given ?? []].flat(),
    z.array(z.coerce.number().int()).min(1, 'Tick at least one place'),
  ),
  version: z.coerce.number().int(),
})

/** A stretch that is to be shown again. */
export const showForm = z.object({
  start: z.coerce.number().int(),
  everywhere: z
    .literal('yes')
    .optional()
    .transform(given => given === 'yes'),
  version: z.coerce.number().int(),
})
