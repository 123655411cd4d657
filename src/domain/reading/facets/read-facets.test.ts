import { expect, it } from 'vitest'
import { loadCodeFrame } from '../../../../adapters/code-frame-file/load.js'
import { createPassage } from '../passage.js'
import { createServicesReader } from './read-facets.js'

const services = createServicesReader(await loadCodeFrame('code-frame/code-frame.yaml'))
const wordsFor = (text: string, id: string) =>
  services(createPassage(text), [])
    .find(service => service.id === id)
    ?.evidence.map(evidence => evidence.text)

it('a service is shown by each stretch that names it once, the longest of those within one another', () => {
  expect(wordsFor('The new taxi driver is nice. The taxi was late.', 'transport')).toEqual(['taxi driver', 'taxi'])
  expect(wordsFor('CAMHS discharged him', 'camhs')).toEqual(['CAMHS'])
})
