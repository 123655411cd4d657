import { expect, it } from 'vitest'
import { shareChoices } from './share-choices.js'

const place = {
  areas: [
    { id: 'b', name: 'B', localTerms: [], districts: [{ id: 'zeal', name: 'Zeal', council: 'Z', places: [] }] },
    { id: 'a', name: 'A', localTerms: [], districts: [{ id: 'avon', name: 'Avon', council: 'A', places: [] }] },
  ],
  neighbours: { values: [] },
}
const facets = (services: string[]) => ({
  service: { values: services.map(id => ({ id, name: id, aliases: [] })) },
  phase: { values: [] },
  need: { broadAreas: [], values: [] },
  sentiment: { values: [] },
  kind: { values: [] },
  place,
})

it('districts come in the order of the alphabet, and those who live elsewhere can say so', () => {
  expect(shareChoices({ facets: facets([]) }).areas.map(({ name }) => name)).toEqual(['Avon', 'Zeal', 'Somewhere else'])
})

it('only services that the forum’s frame has are offered', () => {
  const { services } = shareChoices({ facets: facets(['transport', 'school', 'police']) })
  expect(services.map(({ id }) => id)).toEqual(['school', 'transport'])
})
