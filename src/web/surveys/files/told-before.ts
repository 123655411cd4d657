import { z } from 'zod'
import type { ReadSurvey } from '../../../domain/surveys/survey-file.js'

type Told = Pick<ReadSurvey, 'from' | 'told'>

/** What the preview told, to bring it along in a field of the form. */
export const carriedTold = ({ from, told }: Told): string => JSON.stringify({ from, told })

/** The same from the field. Somebody who changed it on the way is told nothing. */
export const toldBefore = (field: unknown): Partial<Told> => {
  const read = shape.safeParse(jsonIn(field))
  return read.success ? read.data : {}
}

// ---------------------------------------------------------------------------------------------------------------------

const shape = z.object({
  from: z.enum(['earshot', 'limesurvey', 'xlsform']),
  told: z.array(z.object({ where: z.string(), says: z.string() })),
})

const jsonIn = (field: unknown): unknown => {
  try {
    return JSON.parse(String(field))
  } catch {
    return null
  }
}
