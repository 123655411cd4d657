import type { ExportNames } from '../../../domain/export/exported.js'
import { inForumTime } from '../../dates.js'
import { channelNames, stateNames } from '../../experience-words.js'
import { languageName } from '../../language-name.js'

/** In a table things are called as the pages call them. */
export const exportNames = ({ frame, people }: Pick<ExportNames, 'frame' | 'people'>): ExportNames => ({
  frame,
  people,
  channels: channelNames,
  states: stateNames,
  languageName,
  inForumTime,
})
