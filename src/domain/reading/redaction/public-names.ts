import type { CodeFrame } from '../../code-frame/code-frame.js'
import { createPassage } from '../passage.js'

/** Words of the names of towns, districts and councils: public, so they alone never make a name that must be hidden. */
export const publicNamesOf = ({ facets: { place } }: CodeFrame): Set<string> => {
  const districts = place.areas.flatMap(area => area.districts)
  const names = [
    ...place.areas.flatMap(area => [area.name, ...area.localTerms]),
    ...districts.flatMap(({ name, council, places }) => [name, council, ...places]),
    ...place.neighbours.values,
    ...NATIONAL,
  ]
  return new Set(names.flatMap(name => createPassage(name).words.map(word => word.form)))
}

// ---------------------------------------------------------------------------------------------------------------------

const NATIONAL = [
  'NHS',
  'Ofsted',
  'CQC',
  'SENDIASS',
  'IPSEA',
  'Mencap',
  'Barnardos',
  'National Autistic Society',
  'Umbrella',
  'CAMHS',
  'Home-Start',
]
