import { districtsOf } from './area.js'
import type { CodeFrame } from './code-frame/code-frame.js'

export interface Choice {
  id: string
  name: string
}

/** What the optional questions of the parents' form offer. */
export interface ShareChoices {
  areas: Choice[]
  ageGroups: Choice[]
  services: Choice[]
}

/** Said by those who live outside the forum's districts. */
export const ELSEWHERE = 'elsewhere'

/** The districts of the frame, and those of its services that parents most often speak of, in parents' words. */
export const shareChoices = ({ facets }: Pick<CodeFrame, 'facets'>): ShareChoices => {
  const known = new Set(facets.service.values.map(({ id }) => id))
  return {
    areas: [
      ...districtsOf({ facets }).sort((one, other) => one.name.localeCompare(other.name, 'en')),
      { id: ELSEWHERE, name: 'Somewhere else' },
    ],
    ageGroups: AGE_GROUPS,
    services: SERVICES.filter(({ id }) => known.has(id)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const AGE_GROUPS: Choice[] = [
  { id: '0-4', name: '0 to 4' },
  { id: '5-10', name: '5 to 10' },
  { id: '11-15', name: '11 to 15' },
  { id: '16-18', name: '16 to 18' },
  { id: '19-25', name: '19 to 25' },
  { id: 'several', name: 'It is about more than one child' },
]

const SERVICES: Choice[] = [
  { id: 'school', name: 'School' },
  { id: 'early-years-setting', name: 'Nursery, preschool or childminder' },
  { id: 'college', name: 'College or sixth form' },
  { id: 'la-send-team', name: 'Council SEND team (EHC plans)' },
  { id: 'transport', name: 'School or college transport' },
  { id: 'social-care', name: 'Social care or early help' },
  { id: 'short-breaks', name: 'Short breaks, clubs and activities' },
  { id: 'neuro-pathway', name: 'Autism or ADHD assessment' },
  { id: 'camhs', name: 'Mental health (CAMHS)' },
  { id: 'community-paediatrics', name: 'Paediatrician' },
  { id: 'speech-therapy', name: 'Speech and language therapy' },
  { id: 'occupational-therapy', name: 'Occupational therapy' },
  { id: 'gp', name: 'GP' },
  { id: 'sendiass', name: 'SENDIASS or other advice' },
]
