import { z } from 'zod'
import type { Stated } from '../../domain/incoming-message.js'
import type { Choice, ShareChoices } from '../../domain/share-choices.js'

const oneOrMany = z.union([z.string().transform(one => [one]), z.array(z.string())])

const aboutForm = z.object({
  skip: z.string().optional(),
  area: z.string().default(''),
  ageGroup: z.string().default(''),
  services: oneOrMany.default([]),
})

/** Everything here is optional: what was not offered, or was skipped, is left out. */
export const readAbout = (body: unknown, { areas, ageGroups, services }: ShareChoices): Stated => {
  const parsed = aboutForm.safeParse(body ?? {})
  if (!parsed.success || parsed.data.skip !== undefined) return {}
  const { data } = parsed
  const chosen = data.services.filter(id => offered(services, id))
  return {
    ...(offered(areas, data.area) ? { area: data.area } : {}),
    ...(offered(ageGroups, data.ageGroup) ? { ageGroup: data.ageGroup } : {}),
    ...(chosen.length > 0 ? { services: chosen } : {}),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const offered = (choices: Choice[], id: string): boolean => choices.some(choice => choice.id === id)
