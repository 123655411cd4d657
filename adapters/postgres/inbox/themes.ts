import type { AnswersFilter, ThemesTogether } from '../../../src/domain/inbox/inbox-filter.js'
import { filterTerms } from '../../../src/domain/inbox/terms.js'
import type { Database } from '../client.js'
import { asking } from './asking.js'
import { binding, both, byEntry, byIndex, conditionsOf } from './conditions.js'

/** Which themes stand together on the answers to a survey: the survey's words are looked up, whatever most entries meet is asked of each. */
export const themesAmong = (pool: Database['pool'], { survey, ...rest }: AnswersFilter): Promise<ThemesTogether[]> =>
  asking(pool, ask => {
    const { values, bind } = binding()
    const conditions = { ...conditionsOf({ survey }, { words: null, ids: null }), commonTerms: filterTerms(rest) }
    return ask<ThemesTogether>(
      `SELECT themes, count(*)::int AS records
       FROM inbox_entry, LATERAL (
         SELECT ARRAY(SELECT substr(term, ${THEME.length + 1}) FROM unnest(terms) AS term
           WHERE starts_with(term, '${THEME}') ORDER BY term) AS themes) AS standing
       WHERE ${both([byIndex(conditions, bind), byEntry(conditions, bind)])}
       GROUP BY themes`,
      values,
    )
  })

// ---------------------------------------------------------------------------------------------------------------------

const THEME = 'theme:'
