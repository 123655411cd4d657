import { standingThemes } from '../experience/tags.js'
import { type Experience, inSafeguardingLane, mayShowNames, personNeeded } from '../experience.js'
import type { InboxFilter } from './inbox-filter.js'
import { isFlagged, pilesOf, surenessOf } from './piles.js'

/** Raised when a record of the same content would get other terms, or its words be taken in otherwise: the sweep then lists all anew. */
export const ENTRY_SHAPE = 3

/** The term of what nobody finds by its words who may not read them. */
export const MAY_SHOW_NAMES = 'may-show-names'

/**
 * Everything that a list can be narrowed by, each as one word. Records are found by looking these words up, so that every
 * filter costs the same, whatever it is of.
 */
export const entryTerms = (experience: Experience): string[] => [
  `week:${weekOf(experience.receivedAt)}`,
  `channel:${experience.channel}`,
  `state:${experience.state}`,
  `assignee:${experience.assignedTo ?? 'nobody'}`,
  `lane:${inSafeguardingLane(experience) ? 'safeguarding' : 'inbox'}`,
  ...each('theme', standingThemes(experience)),
  ...each('service', experience.facets.services),
  ...each('need', experience.facets.needs),
  ...one('phase', experience.facets.phase),
  ...one('area', experience.facets.area),
  ...one('lang', experience.language),
  ...one('lang', experience.redacted?.otherLanguage),
  ...one('sentiment', experience.sentiment),
  ...one('kind', experience.kind),
  ...one('event', experience.eventCode),
  ...one('survey', experience.survey?.editionId),
  ...one('question', experience.survey?.questionId),
  ...one('sure', surenessOf(experience)),
  ...each('pile', pilesOf(experience)),
  ...(isFlagged(experience) ? ['flagged'] : []),
  ...(personNeeded(experience) ? ['needs-person'] : []),
  ...(experience.invented ? [] : ['real']),
  ...(mayShowNames(experience) ? [MAY_SHOW_NAMES] : []),
]

/**
 * What a filter asks of a record's terms: of each group at least one. The search, the dates and the piles that other tables
 * know of (`needs-answer`, `duplicates`) are not among them.
 */
export const filterTerms = (filter: InboxFilter): string[][] => {
  const { themes = [], themesMatch, themesOfEach = [], assignee, pile, lane, survey } = filter
  const themeTerms = each('theme', themes)
  const groups = [
    ...(themesMatch === 'all' ? themeTerms.map(term => [term]) : [themeTerms]),
    ...themesOfEach.map(anyOf => each('theme', anyOf)),
    ...FACETS.map(([prefix, valuesOf]) => each(prefix, valuesOf(filter) ?? [])),
    one('survey', survey?.editionId),
    one('question', survey?.questionId),
    one('assignee', assignee),
    pile && !PILES_KNOWN_ELSEWHERE.has(pile) ? [`pile:${pile}`] : [],
    one('lane', lane),
    filter.safeguarding ? ['flagged'] : [],
    filter.needsHuman ? ['needs-person'] : [],
    filter.includeInvented === false ? ['real'] : [],
  ]
  return groups.filter(group => group.length > 0)
}

/** Weeks since 1970, whatever the time zone. */
export const weekOf = (time: string | Date): number => Math.floor(new Date(time).getTime() / WEEK_MS)

// ---------------------------------------------------------------------------------------------------------------------

const WEEK_MS = 7 * 86_400_000

const PILES_KNOWN_ELSEWHERE = new Set<InboxFilter['pile']>(['needs-answer', 'duplicates'])

const FACETS: [prefix: string, valuesOf: (filter: InboxFilter) => (string | number)[] | undefined][] = [
  ['service', filter => filter.services],
  ['phase', filter => filter.phases],
  ['need', filter => filter.needs],
  ['area', filter => filter.areas],
  ['channel', filter => filter.channels],
  ['lang', filter => filter.languages],
  ['sentiment', filter => filter.sentiments],
  ['kind', filter => filter.kinds],
  ['state', filter => filter.states],
  ['event', filter => filter.eventCodes],
  ['sure', filter => filter.sureness],
]

const each = (prefix: string, values: (string | number)[]): string[] => values.map(value => `${prefix}:${value}`)

const one = (prefix: string, value: string | number | null | undefined): string[] =>
  value === null || value === undefined ? [] : [`${prefix}:${value}`]
