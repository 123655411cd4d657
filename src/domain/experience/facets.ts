import type { Stated } from '../incoming-message.js'
import type { Reading } from '../understanding.js'
import type { Decided } from './decided.js'

/** Facets of an item: what it is about besides its themes. Ids of the code frame. */
export interface Facets {
  services: string[]
  needs: string[]
  phase: string | null
  area: string | null
}

/** What people decided, else what contributors said of themselves and what a machine read. A person's word beats the machine's. */
export const facetsOf = (
  stated: Stated = {},
  reading?: Pick<Reading, 'services' | 'needs' | 'phase' | 'area'>,
  decided: Decided = {},
): Facets => ({
  services: decided.services?.value ?? [
    ...new Set([...(stated.services ?? []), ...(reading?.services ?? []).map(({ id }) => id)]),
  ],
  needs: decided.needs?.value ?? [...new Set([...(stated.needs ?? []), ...(reading?.needs ?? []).map(({ id }) => id)])],
  phase: decided.phase ? decided.phase.value : (stated.phase ?? reading?.phase?.id ?? null),
  area: decided.area ? decided.area.value : (stated.area ?? reading?.area?.id ?? null),
})
