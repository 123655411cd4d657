import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { type Experience, STATES } from '../../domain/experience.js'
import { CHANNELS } from '../../domain/incoming-message.js'
import type { Page } from '../../domain/ports.js'
import { dayInWords } from '../dates.js'
import { channelNames, stateNames } from '../experience-words.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'
import { themeNamer } from '../theme-names.js'
import { type InboxQuery, inboxAddress } from './filter.js'
import { isUnderWay, type Row, rowsOf } from './rows-view.js'

export interface RowsView {
  rows: Row[]
  /** Address of the rows alone while something is being heard or read; null when there is nothing to wait for. */
  refresh: string | null
  /** Address of this page without refreshing by itself. */
  stopRefreshing: string
  next: string | null
  first: string | null
}

export interface InboxView extends RowsView {
  /** Whether anything ever came in, be it made up. */
  empty: boolean
  /** Rows on all pages. */
  shown: number
  /** Of those, how many are not made up. */
  matching: number
  /** Of all records, how many are not made up. */
  total: number
  chosen: { text: string; remove: string }[]
  themes: { name: string; subthemes: { id: string; name: string }[] }[]
  channels: { id: string; name: string }[]
  states: { id: string; name: string }[]
  asked: InboxQuery
  errors?: FormErrors
}

export const rowsView = (asked: InboxQuery, page: Page<Experience>, frame: CodeFrame): RowsView => ({
  rows: rowsOf(page.items, frame),
  refresh: isUnderWay(page.items) && asked.live !== 'off' ? inboxAddress(paths.inboxRows(), asked) : null,
  stopRefreshing: inboxAddress(paths.inbox(), asked, { live: 'off' }),
  next: page.nextCursor && inboxAddress(paths.inbox(), asked, { after: page.nextCursor }),
  first: asked.after ? inboxAddress(paths.inbox(), asked, { after: undefined }) : null,
})

export const inboxView = (
  asked: InboxQuery,
  found: { page: Page<Experience>; all: number } & Pick<InboxView, 'shown' | 'matching' | 'total'>,
  frame: CodeFrame,
  errors?: FormErrors,
): InboxView => ({
  ...rowsView(asked, found.page, frame),
  empty: found.all === 0,
  shown: found.shown,
  matching: found.matching,
  total: found.total,
  chosen: chosenFilters(asked, frame),
  themes: frame.themes,
  channels: CHANNELS.map(id => ({ id, name: channelNames[id] })),
  states: STATES.filter(id => id !== 'erased').map(id => ({ id, name: stateNames[id] })),
  asked,
  ...(errors ? { errors } : {}),
})

// ---------------------------------------------------------------------------------------------------------------------

/** Each filter that is on, with the address of the list without it. */
const chosenFilters = (asked: InboxQuery, frame: CodeFrame): { text: string; remove: string }[] => {
  const without = (change: Partial<Record<keyof InboxQuery, unknown>>) =>
    inboxAddress(paths.inbox(), asked, { ...change, after: undefined })
  const one = (name: keyof InboxQuery, text: string | undefined) =>
    asked[name] === undefined || text === undefined ? [] : [{ text, remove: without({ [name]: undefined }) }]
  return [
    ...asked.state.map(state => ({
      text: stateNames[state],
      remove: without({ state: asked.state.filter(other => other !== state) }),
    })),
    ...(asked.theme ? one('theme', themeNamer(frame)(asked.theme)) : []),
    ...one('channel', asked.channel && channelNames[asked.channel]),
    ...one('from', asked.from && `From ${dayInWords(asked.from)}`),
    ...one('to', asked.to && `Up to ${dayInWords(asked.to)}`),
    ...one('safeguarding', 'Safeguarding'),
    ...one('person', 'Needs a person'),
    ...one('real', 'Without made-up examples'),
  ]
}
