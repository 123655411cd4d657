import { type CodeFrame, codeFrameShape } from '../../src/domain/code-frame/code-frame.js'
import type { SubthemeWords } from '../../src/domain/code-frame/edit.js'

/** What people write about a sub-theme, with whatever a test says otherwise. */
export const subthemeWords = (overrides: Partial<SubthemeWords> = {}): SubthemeWords => ({
  name: 'Something new',
  definition: 'What is new.',
  include: [],
  exclude: [],
  cues: [],
  weakCues: [],
  together: [],
  notIn: [],
  ...overrides,
})

/** Two themes of two sub-themes each, small enough to see in one look. */
export const aSmallFrame = (): CodeFrame =>
  codeFrameShape.parse({
    id: 'small',
    version: '1.0',
    title: 'A small list',
    themes: [
      {
        id: 'getting-there',
        name: 'Getting there',
        definition: 'The way to school.',
        subthemes: [
          { ...aSubtheme('taxi', 'Taxi'), services: ['transport'], yieldsTo: ['bus'] },
          aSubtheme('bus', 'Bus'),
        ],
      },
      {
        id: 'health',
        name: 'Health',
        definition: 'Doctors and therapists.',
        subthemes: [aSubtheme('camhs', 'CAMHS'), aSubtheme('waiting', 'Waiting lists')],
      },
    ],
    facets: {
      service: { values: [{ id: 'transport', name: 'Transport' }] },
      phase: { values: [{ id: 'primary', name: 'Primary' }] },
      need: { broadAreas: [], values: [] },
      sentiment: { values: [] },
      kind: { values: [{ id: 'experience', name: 'Experience' }] },
      place: { areas: [], neighbours: { values: [] } },
    },
    safeguarding: { purpose: '', levels: [], nonMatches: { examples: [] }, helplines: [] },
    pii: { types: [] },
  })

// ---------------------------------------------------------------------------------------------------------------------

const aSubtheme = (id: string, name: string) => ({ id, name, definition: `All about ${name}.`, cues: [id] })
