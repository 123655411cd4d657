import { type CodeFrame, type Subtheme, subthemesOf, type Theme } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import type { Edition } from '../../domain/surveys/edition.js'
import { type Choice, FACETS, type FacetName, facetLegends } from './facet-choices.js'
import type { InboxQuery } from './filter.js'
import { type SurveyChoices, surveyChoices } from './survey-choices.js'

interface Tickable {
  value: string
  text: string
  checked: boolean
  /** What else than its name a theme is found by. */
  found?: string
}

interface TickableGroup {
  legend: string
  /** How many are ticked; a group with any stands open. */
  ticked: number
  items: Tickable[]
}

export interface FilterView extends SurveyChoices {
  asked: InboxQuery
  themes: TickableGroup[]
  /** Themes that are ticked in all groups. */
  themesTicked: number
  facets: (TickableGroup & { name: FacetName })[]
  assignees: { value: string; text: string; selected: boolean }[]
  /** Whether anything of the last part is on. */
  more: boolean
}

interface Around {
  frame: CodeFrame
  choices: Record<FacetName, Choice[]>
  /** Names by ids, of those who have left, too. */
  people: Map<string, string>
  /** Of those, who can be given a record now. */
  assignable: Map<string, string>
  /** Of surveys, all that there are. */
  editions: Edition[]
}

/** The form of the filter, filled in with what was asked. */
export const filterView = (
  asked: InboxQuery,
  { frame, choices, people, assignable, editions }: Around,
): FilterView => ({
  asked,
  ...surveyChoices(editions, asked),
  themes: themeGroups(frame, asked.theme),
  themesTicked: asked.theme.length,
  facets: FACETS.map(name => {
    const offered = [...choices[name], ...unknown(asked[name], choices[name])]
    return { name, ...group(facetLegends[name], offered, asked[name]) }
  }),
  assignees: [
    { id: '', name: 'Anybody or nobody' },
    { id: 'me', name: 'Me' },
    { id: 'nobody', name: 'Nobody' },
    ...[...people]
      .filter(([id]) => assignable.has(id) || id === asked.assignee)
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  ].map(({ id, name }) => ({ value: id, text: name, selected: id === (asked.assignee ?? '') })),
  more: [asked.event, asked.safeguarding, asked.person, asked.real].some(part => part !== undefined),
})

// ---------------------------------------------------------------------------------------------------------------------

const themeGroups = (frame: CodeFrame, ticked: string[]): TickableGroup[] => {
  const gone = unknown(ticked, [...frame.themes, ...subthemesOf(frame)])
  const nameOf = codeNamer(frame)
  return [
    ...frame.themes.map(theme => themeGroup(theme, ticked)),
    ...(gone.length > 0
      ? [
          group(
            'Not in the list of themes any more',
            gone.map(({ id }) => ({ id, name: nameOf(id) })),
            ticked,
          ),
        ]
      : []),
  ]
}

const themeGroup = ({ id, name, subthemes }: Theme, ticked: string[]): TickableGroup =>
  withDefinitions(group(name, [{ id, name: 'Everything in this theme' }, ...subthemes], ticked), subthemes)

const withDefinitions = (group: TickableGroup, subthemes: Subtheme[]): TickableGroup => {
  const definitions = new Map(subthemes.map(({ id, definition }) => [id, definition]))
  return { ...group, items: group.items.map(item => ({ ...item, found: definitions.get(item.value) ?? '' })) }
}

/** What an address names and nothing offers any more stays ticked, or sending the form would drop it unsaid. */
const unknown = (ticked: readonly string[], offered: Choice[]): Choice[] =>
  ticked.filter(id => !offered.some(choice => choice.id === id)).map(id => ({ id, name: id }))

const group = (legend: string, choices: Choice[], ticked: readonly string[]): TickableGroup => {
  const items = choices.map(({ id, name }) => ({ value: id, text: name, checked: ticked.includes(id) }))
  return { legend, ticked: items.filter(({ checked }) => checked).length, items }
}
