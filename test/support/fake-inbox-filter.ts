import { type Experience, inSafeguardingLane, personNeeded } from '../../src/domain/experience.js'
import type { InboxFilter } from '../../src/domain/inbox/inbox-filter.js'
import { isFlagged, pilesOf, surenessOf } from '../../src/domain/inbox/piles.js'

/** Records of piles that are known elsewhere than in the record. */
export interface KnownElsewhere {
  needsAnswer(experience: Experience): boolean
  hasDuplicate(experience: Experience): boolean
}

/** Whether a record is on the list that a filter gives, its search left aside. What is erased is on none. */
export const isOnList = (experience: Experience, filter: InboxFilter, elsewhere: KnownElsewhere): boolean =>
  experience.state !== 'erased' &&
  hasThemes(experience, filter) &&
  hasFacets(experience, filter) &&
  isAnswerTo(experience, filter.survey) &&
  (!filter.assignee || filter.assignee === (experience.assignedTo ?? 'nobody')) &&
  (!filter.from || experience.receivedAt >= filter.from.toISOString()) &&
  (!filter.to || experience.receivedAt < filter.to.toISOString()) &&
  (!filter.pile || isOnPile(experience, filter.pile, elsewhere)) &&
  (!filter.lane || (filter.lane === 'safeguarding') === inSafeguardingLane(experience)) &&
  (!filter.safeguarding || isFlagged(experience)) &&
  (!filter.needsHuman || personNeeded(experience) !== null) &&
  (filter.includeInvented !== false || !experience.invented)

// ---------------------------------------------------------------------------------------------------------------------

const hasThemes = ({ tags }: Experience, { themes = [], themesMatch, themesOfEach = [] }: InboxFilter): boolean => {
  const has = (theme: string) => tags.some(tag => tag.codeId === theme && tag.status !== 'rejected')
  if (!themesOfEach.every(anyOf => anyOf.some(has))) return false
  if (themes.length === 0) return true
  return themesMatch === 'all' ? themes.every(has) : themes.some(has)
}

const isAnswerTo = ({ survey }: Experience, asked: InboxFilter['survey']): boolean =>
  asked === undefined ||
  (survey?.editionId === asked.editionId && (asked.questionId === undefined || survey.questionId === asked.questionId))

const hasFacets = (experience: Experience, filter: InboxFilter): boolean => {
  const { facets, channel, language, sentiment, kind, state, eventCode } = experience
  const asked: [wanted: unknown[] | undefined, had: unknown[]][] = [
    [filter.services, facets.services],
    [filter.phases, [facets.phase]],
    [filter.needs, facets.needs],
    [filter.areas, [facets.area]],
    [filter.channels, [channel]],
    [filter.languages, [language, experience.redacted?.otherLanguage]],
    [filter.sentiments, [sentiment]],
    [filter.kinds, [kind]],
    [filter.states, [state]],
    [filter.eventCodes, [eventCode]],
    [filter.sureness, [surenessOf(experience)]],
  ]
  return asked.every(([wanted = [], had]) => wanted.length === 0 || had.some(value => wanted.includes(value)))
}

const isOnPile = (
  experience: Experience,
  pile: NonNullable<InboxFilter['pile']>,
  { needsAnswer, hasDuplicate }: KnownElsewhere,
): boolean => {
  if (pile === 'needs-answer') return experience.state !== 'closed' && needsAnswer(experience)
  if (pile === 'duplicates') return experience.state !== 'closed' && hasDuplicate(experience)
  return pilesOf(experience).includes(pile)
}
