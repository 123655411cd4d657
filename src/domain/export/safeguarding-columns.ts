import type { Experience } from '../experience.js'
import { isOpenCase } from '../safeguarding/safeguarding.js'
import type { Column, ExportNames } from './exported.js'

/** Only for those who look after people who may be at risk. */
export const safeguardingColumns = ({ inForumTime }: Pick<ExportNames, 'inForumTime'>): Column[] => [
  { id: 'safeguarding', heading: 'Safeguarding', cell: ({ experience }) => experience.safeguarding.level },
  { id: 'safeguarding-state', heading: 'Safeguarding: state', cell: ({ experience }) => stateOf(experience) },
  {
    id: 'safeguarding-raised',
    heading: 'Safeguarding: raised',
    cell: ({ experience: { safeguarding } }) => (safeguarding.raisedAt ? inForumTime(safeguarding.raisedAt) : ''),
  },
  {
    id: 'safeguarding-outcome',
    heading: 'Safeguarding: outcome',
    cell: ({ experience }) => experience.safeguarding.outcome ?? '',
  },
]

// ---------------------------------------------------------------------------------------------------------------------

const stateOf = ({ safeguarding }: Experience): string => {
  if (safeguarding.level === 'none') return ''
  if (safeguarding.lifted) return 'taken away'
  return isOpenCase(safeguarding) ? 'open' : 'closed'
}
