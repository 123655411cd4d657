import type { CodeFrame } from '../code-frame/code-frame.js'
import { codesMeant } from '../code-frame/code-names.js'
import type { InboxFilter } from './inbox-filter.js'

/**
 * The filter with everything that its themes mean today: a theme means all that stands in it, and each code what was merged
 * into it. To be put around every filter that people or programs ask for.
 */
export const withCodesMeant = (frame: CodeFrame, filter: InboxFilter): InboxFilter => {
  const { themes, themesMatch, ...rest } = filter
  if (!themes?.length) return filter
  const meant = themes.map(id => codesMeant(frame, id))
  const one = themesMatch !== 'all' || meant.length === 1
  return { ...rest, ...(one ? { themes: [...new Set(meant.flat())] } : { themesOfEach: meant }) }
}
