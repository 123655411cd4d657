import type { Counted } from '../../../domain/surveys/results/counted.js'
import { groupedByChannel } from '../../../domain/surveys/results/grouping.js'
import { channelNames } from '../../experience-words.js'
import { percent } from './figures.js'
import { groupNamer } from './split-view.js'

/** How people answered: `Paper 60 (40 %), Our web form 80 (53 %), All others 10 (7 %)`. Empty without answers. */
export const channelMix = (responses: readonly Counted[]): string => {
  const [first] = responses
  if (!first) return ''
  const grouping = groupedByChannel(responses)
  if (!grouping) return new Set(responses.map(({ channel }) => channel)).size === 1 ? channelNames[first.channel] : ''
  const nameOf = groupNamer(grouping)
  return grouping.groups
    .map(
      group => `${nameOf(group.id)} ${group.responses.length} (${percent(group.responses.length / responses.length)})`,
    )
    .join(', ')
}
