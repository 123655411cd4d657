import { withCodesMeant } from '../../domain/inbox/codes-meant.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Person } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { surveyAsked } from './asked-survey.js'
import { type InboxQuery, toFilter } from './filter.js'

export type FilterDeps = Pick<WebDeps, 'frame' | 'surveys'>

/** The records of a list as this person sees it, with all that its themes mean in the list of themes of today. */
export const filterFor = async (
  deps: FilterDeps,
  asked: InboxQuery,
  { id }: Pick<Person, 'id'>,
): Promise<InboxFilter> => withCodesMeant(deps.frame, { ...toFilter(asked, id), ...(await surveyAsked(deps, asked)) })
