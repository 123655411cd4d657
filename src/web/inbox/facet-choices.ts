import { districtsOf } from '../../domain/area.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { STATES } from '../../domain/experience.js'
import { type Pile, SURENESS, type Sureness } from '../../domain/inbox/inbox-filter.js'
import { CHANNELS } from '../../domain/incoming-message.js'
import { channelNames, stateNames } from '../experience-words.js'
import { languageName } from '../language-name.js'

export interface Choice {
  id: string
  name: string
}

/** The parts of the filter of which several values can be ticked, besides themes, in the order in which they are offered. */
export const FACETS = [
  'service',
  'need',
  'phase',
  'area',
  'channel',
  'language',
  'sentiment',
  'kind',
  'state',
  'sure',
] as const
export type FacetName = (typeof FACETS)[number]

export const facetLegends: Record<FacetName, string> = {
  service: 'Service',
  need: 'Need of the child',
  phase: 'Age and kind of school',
  area: 'Area',
  channel: 'How it came in',
  language: 'Language',
  sentiment: 'How it sounds',
  kind: 'What it is',
  state: 'State',
  sure: 'How sure the machine was',
}

export const pileNames: Record<Pile, string> = {
  'look-first': 'Look here first',
  'no-theme': 'No theme found',
  'needs-ear': 'Needs an ear',
  'needs-answer': 'Needs an answer',
  duplicates: 'Possible duplicates',
}

/** @param languages BCP 47, those that parents are asked in */
export const facetChoices = (frame: CodeFrame, languages: string[]): Record<FacetName, Choice[]> => ({
  service: frame.facets.service.values,
  need: frame.facets.need.values,
  phase: frame.facets.phase.values,
  area: districtsOf(frame),
  channel: CHANNELS.map(id => ({ id, name: channelNames[id] })),
  language: [...languages, 'und'].map(id => ({ id, name: id === 'und' ? 'Not known' : languageName(id) })),
  sentiment: frame.facets.sentiment.values,
  kind: frame.facets.kind.values,
  state: STATES.filter(id => id !== 'erased').map(id => ({ id, name: stateNames[id] })),
  sure: SURENESS.map(id => ({ id, name: sureNames[id] })),
})

// ---------------------------------------------------------------------------------------------------------------------

const sureNames: Record<Sureness, string> = { low: 'Not sure', fair: 'Fairly sure', high: 'Sure' }
