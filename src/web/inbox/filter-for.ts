import { withCodesMeant } from '../../domain/inbox/codes-meant.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Person } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { type InboxQuery, toFilter } from './filter.js'

/** The records of a list as this person sees it, with all that its themes mean in the list of themes of today. */
export const filterFor = (
  { frame }: Pick<WebDeps, 'frame'>,
  asked: InboxQuery,
  { id }: Pick<Person, 'id'>,
): InboxFilter => withCodesMeant(frame, toFilter(asked, id))
