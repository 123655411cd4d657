import { districtsOf } from '../area.js'
import { ELSEWHERE } from '../share-choices.js'
import { type Column, type ExportNames, listed, yesOrNo } from './exported.js'

/** Where a record comes from and what it is about, besides its themes. */
export const factColumns = ({ frame, channels, states, languageName, inForumTime }: ExportNames): Column[] => {
  const { service, phase, need, sentiment, kind } = frame.facets
  const areaName = namer([...districtsOf(frame), { id: ELSEWHERE, name: 'Somewhere else' }])
  const [serviceName, phaseName, needName] = [namer(service.values), namer(phase.values), namer(need.values)]
  const [feeling, kindName] = [namer(sentiment.values), namer(kind.values)]
  return [
    { id: 'reference', heading: 'Reference', cell: ({ experience }) => experience.reference },
    { id: 'received', heading: 'Received', cell: ({ experience }) => inForumTime(experience.receivedAt) },
    { id: 'received-at', heading: 'Received (UTC)', cell: ({ experience }) => experience.receivedAt },
    { id: 'happened-on', heading: 'Happened on', cell: ({ experience }) => experience.happenedOn ?? '' },
    { id: 'channel', heading: 'How it came in', cell: ({ experience }) => channels[experience.channel] },
    { id: 'event', heading: 'Event', cell: ({ experience }) => experience.eventCode ?? '' },
    { id: 'area', heading: 'Area', cell: ({ experience }) => nameOf(areaName, experience.facets.area) },
    { id: 'language', heading: 'Language', cell: ({ experience }) => nameOf(languageName, experience.language) },
    { id: 'state', heading: 'State', cell: ({ experience }) => states[experience.state] },
    { id: 'invented', heading: 'Made up for practice', cell: ({ experience }) => yesOrNo(experience.invented) },
    {
      id: 'services',
      heading: 'Services',
      cell: ({ experience }) => listed(experience.facets.services.map(serviceName)),
    },
    {
      id: 'phase',
      heading: 'Age and kind of school',
      cell: ({ experience }) => nameOf(phaseName, experience.facets.phase),
    },
    {
      id: 'needs',
      heading: 'Needs of the child',
      cell: ({ experience }) => listed(experience.facets.needs.map(needName)),
    },
    { id: 'sentiment', heading: 'How it sounds', cell: ({ experience }) => nameOf(feeling, experience.sentiment) },
    { id: 'kind', heading: 'What it is', cell: ({ experience }) => nameOf(kindName, experience.kind) },
    { id: 'merged-into', heading: 'Told again in', cell: ({ experience }) => experience.mergedInto ?? '' },
    { id: 'split-from', heading: 'Part of', cell: ({ experience }) => experience.splitFrom ?? '' },
    { id: 'split-into', heading: 'Split into', cell: ({ experience }) => listed(experience.splitInto ?? []) },
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

/** What the frame has no more is given as its id. */
const namer = (values: { id: string; name: string }[]): ((id: string) => string) => {
  const names = new Map(values.map(({ id, name }) => [id, name]))
  return id => names.get(id) ?? id
}

const nameOf = (namer: (id: string) => string, value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : namer(String(value))
