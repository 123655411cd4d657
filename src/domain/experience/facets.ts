import type { Stated } from '../incoming-message.js'
import type { Reading } from '../understanding.js'

/** Facets of an item: what it is about besides its themes. Ids of the code frame. */
export interface Facets {
  services: string[]
  needs: string[]
  phase: string | null
  area: string | null
}

/** What contributors said of themselves, and what a machine read. A person's word beats the machine's. */
export const facetsOf = (
  stated: Stated = {},
  reading?: Pick<Reading, 'services' | 'needs' | 'phase' | 'area'>,
): Facets => ({
  services: [...new Set([...(stated.services ?? []), ...(reading?.services ?? []).map(({ id }) => id)])],
  needs: (reading?.needs ?? []).map(({ id }) => id),
  phase: reading?.phase?.id ?? null,
  area: stated.area ?? reading?.area?.id ?? null,
})
