import { parse } from 'node:querystring'
import { exportFiles } from '../adapters/export/export-files.js'
import type { AskedExport, ExportCommands, Taken } from './cli/export.js'
import type { Parts } from './compose.js'
import { composeReview } from './compose-review.js'
import type { InboxFilter } from './domain/inbox/inbox-filter.js'
import { editionsAsked } from './web/inbox/asked-survey.js'
import { exportNote } from './web/inbox/export/export-note.js'
import { tableOf } from './web/inbox/export/table.js'
import { WHOLE_INBOX } from './web/inbox/export/view.js'
import { facetChoices } from './web/inbox/facet-choices.js'
import { type InboxQuery, isWhatWasAsked, listOf, readInboxQuery } from './web/inbox/filter.js'
import { filterFor } from './web/inbox/filter-for.js'
import { whatItShows } from './web/inbox/views/view.js'

/** What `earshot export` works with. */
export const composeExport = (parts: Parts): ExportCommands => ({
  async table(wanted) {
    const given = parse(wanted.filter.replace(/^\?/, ''))
    const { asked, errors } = readInboxQuery(given)
    return errors || !isWhatWasAsked(asked, given) ? null : takeOut(parts, asked, wanted)
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const COMMAND_LINE = { id: 'command-line', name: 'somebody at the server' }

/** Whoever may run programs here can read the database anyway; that they did so is written down all the same. */
const takeOut = async (parts: Parts, asked: InboxQuery, { format, safeguarding }: AskedExport): Promise<Taken> => {
  const { audit, config, experiences, frame, people } = parts
  const filter = laneOr(safeguarding, await filterFor(parts, asked, COMMAND_LINE))
  const [count, total] = await Promise.all([
    experiences.count(filter, { sees: 'original' }),
    experiences.count(WHOLE_INBOX),
  ])
  const editions = await editionsAsked(parts, [asked])
  const names = { frame, people: await people.names(), choices: facetChoices(frame, asked.language), editions }
  await audit.note(exportNote(COMMAND_LINE.id, asked, { format, count, safeguarding }))
  const shows = whatItShows(listOf(asked), names)
  const { forumName } = config
  const table = {
    format,
    filter,
    sees: 'original',
    safeguarding,
    forumName,
    shows,
    takenBy: COMMAND_LINE.name,
    total,
    names,
  } as const
  return { count, pieces: tableOf({ ...parts, exportFiles, review: composeReview(parts) }, table).pieces }
}

const laneOr = (safeguarding: boolean, { lane, ...filter }: InboxFilter): InboxFilter =>
  safeguarding || lane === undefined ? filter : { ...filter, lane }
