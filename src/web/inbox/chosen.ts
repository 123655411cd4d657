import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import type { Edition } from '../../domain/surveys/edition.js'
import { dayInWords } from '../dates.js'
import { paths } from '../paths.js'
import { questionInWords, surveyInWords } from './asked-survey.js'
import { type Choice, FACETS, type FacetName, pileNames } from './facet-choices.js'
import { type InboxQuery, inboxAddress } from './filter.js'

/** A filter that is on. */
export interface Chosen {
  text: string
  /** Address of the list without it. */
  remove: string
}

export interface Names {
  frame: CodeFrame
  choices: Record<FacetName, Choice[]>
  /** Of people, by their ids. */
  people: Map<string, string>
  /** Those of surveys that the list asks for. */
  editions: Edition[]
}

/** Everything that narrows the list, as words, each to be taken away alone. */
export const chosenFilters = (asked: InboxQuery, { frame, choices, people, editions }: Names): Chosen[] => {
  const without = (change: Partial<Record<keyof InboxQuery, unknown>>) =>
    inboxAddress(paths.inbox(), asked, { ...change, after: undefined })
  const one = (name: keyof InboxQuery, text: string | undefined, also: Partial<InboxQuery> = {}): Chosen[] =>
    asked[name] === undefined || text === undefined ? [] : [{ text, remove: without({ ...also, [name]: undefined }) }]
  const each = (name: FacetName | 'theme', nameOf: (id: string) => string): Chosen[] =>
    asked[name].map((id: string) => ({
      text: nameOf(id),
      remove: without({ [name]: asked[name].filter((other: string) => other !== id) }),
    }))
  return [
    ...one('q', asked.q && `Words: ${asked.q}`),
    ...one('pile', asked.pile && pileNames[asked.pile]),
    ...each('theme', codeNamer(frame)),
    ...(asked.theme.length > 1 ? one('match', 'All of these themes') : []),
    ...FACETS.flatMap(facet => each(facet, nameIn(choices[facet]))),
    ...one('assignee', asked.assignee && assigneeInWords(asked.assignee, people)),
    ...one('event', asked.event && `Event: ${asked.event}`),
    ...one('survey', asked.survey && surveyInWords(editions, asked.survey), { question: undefined }),
    ...one('question', questionInWords(editions, asked)),
    ...one('from', asked.from && `From ${dayInWords(asked.from)}`),
    ...one('to', asked.to && `Up to ${dayInWords(asked.to)}`),
    ...one('safeguarding', 'Safeguarding'),
    ...one('person', 'Needs a person'),
    ...one('real', 'Without made-up examples'),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const nameIn =
  (choices: Choice[]) =>
  (id: string): string =>
    choices.find(choice => choice.id === id)?.name ?? id

const assigneeInWords = (assignee: string, people: Map<string, string>): string => {
  if (assignee === 'me') return 'With me'
  return assignee === 'nobody' ? 'With nobody' : `With ${people.get(assignee) ?? 'somebody who has left'}`
}
