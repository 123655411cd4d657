import type { Experience } from '../../domain/experience.js'
import { paths } from '../paths.js'

/** Who else looks at a record, and whether it is still as this reader's page shows it. */
export interface OthersView {
  /** Address that is asked again and again. */
  refresh: string
  /** `Bo Carter`, `Bo Carter and Dee Singh`; null: nobody else. */
  names: string | null
  several: boolean
  /** Somebody changed it since. */
  changed: boolean
}

/** @param shown the version that the page shows, as its address says; at first the record's own */
export const othersView = (
  { reference, version }: Experience,
  others: string[],
  names: Map<string, string>,
  shown: unknown = version,
): OthersView => ({
  refresh: `${paths.experienceOthers(reference)}?version=${Number(shown)}`,
  names: others.length > 0 ? listed.format(others.map(id => names.get(id) ?? 'Somebody')) : null,
  several: others.length > 1,
  changed: version !== Number(shown),
})

// ---------------------------------------------------------------------------------------------------------------------

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })
