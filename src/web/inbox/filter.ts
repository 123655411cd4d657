import { parse } from 'node:querystring'
import { z } from 'zod'
import { STATES } from '../../domain/experience.js'
import { type InboxFilter, PILES, SURENESS } from '../../domain/inbox/inbox-filter.js'
import { CHANNELS } from '../../domain/incoming-message.js'
import { startOfDay } from '../../domain/people/days.js'
import type { Sentiment } from '../../domain/understanding.js'
import { type FormErrors, readForm } from '../forms.js'

/** As an address says them; a frame names them. */
const SENTIMENTS = ['2', '1', '0', '-1', '-2', 'mixed'] as const

/** Ids of a code frame, of people, and languages: nothing else could match. */
const CODE = /^[\w-]{1,100}$/
const MOST_CODES = 200

const nothing = z.literal('').transform(() => undefined)
const day = (message: string) => z.iso.date(message).or(nothing).optional()
const ticked = z.literal('yes').optional().catch(undefined)
const words = (longest: number) =>
  z.preprocess(
    value => (typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longest) : undefined),
    z.string().optional(),
  )
const listed = (given: unknown): unknown[] => [...new Set([given ?? []].flat())]
const codes = z.preprocess(
  given =>
    listed(given)
      .filter(one => typeof one === 'string' && CODE.test(one))
      .slice(0, MOST_CODES),
  z.array(z.string()),
)
const someOf = <const Known extends string>(known: readonly Known[]) =>
  z.preprocess(
    given => listed(given).filter(one => (known as readonly unknown[]).includes(one)),
    z.array(z.enum(known)),
  )
const oneOf = <const Known extends string>(known: readonly Known[]) => z.enum(known).optional().catch(undefined)

/** What the address of the inbox may say. Words we do not know are left out, so that an old link still opens. */
const parts = z.object({
  // Phones write curly quotation marks, and mean phrases by them.
  q: words(200).transform(given => given?.replace(/[“”„]/g, '"')),
  pile: oneOf(PILES),
  theme: codes,
  match: oneOf(['all']),
  service: codes,
  need: codes,
  phase: codes,
  area: codes,
  channel: someOf(CHANNELS),
  language: codes,
  sentiment: someOf(SENTIMENTS),
  kind: codes,
  state: someOf(STATES),
  /** `me`, `nobody`, or the id of a person. */
  assignee: z.string().regex(CODE).optional().catch(undefined),
  event: words(50),
  /** Code of an edition, and one of its questions. */
  survey: z.string().regex(CODE).optional().catch(undefined),
  question: z.string().regex(CODE).optional().catch(undefined),
  sure: someOf(SURENESS),
  from: day('Enter the first day as day, month and year, like 01/09/2026'),
  to: day('Enter the last day as day, month and year, like 30/09/2026'),
  safeguarding: ticked,
  person: ticked,
  real: ticked,
  live: oneOf(['off']),
  after: z.string().max(200).optional().catch(undefined),
})

/** A question belongs to its survey and says nothing without it. */
const query = parts.transform(given => (given.survey ? given : { ...given, question: undefined }))

export type InboxQuery = z.infer<typeof query>

/** Reads the address. A day that is no day is an error beside the field; the list is then shown without days. */
export const readInboxQuery = (given: Record<string, unknown>): { asked: InboxQuery; errors?: FormErrors } => {
  const read = readForm(query, given)
  if (read.ok) return { asked: read.data }
  const { from: _from, to: _to, ...rest } = given
  return { asked: query.parse(rest), errors: read.errors }
}

/** Whether every part of an address was understood: what would drop a part shows more than was asked for. */
export const isWhatWasAsked = (asked: InboxQuery, given: Record<string, unknown>): boolean => {
  const understood = new URLSearchParams(parametersOf(asked))
  const isUnderstood = (name: string, value: unknown): boolean =>
    value === '' || (name === 'q' ? understood.has(name) : understood.has(name, String(value).trim()))
  return Object.entries(given)
    .filter(([name]) => !PLACES.includes(name))
    .every(([name, value]) => [value].flat().every(one => isUnderstood(name, one)))
}

/** Reads a list back that `listOf` has written, as a page that shows one of its records was given it. */
export const readList = (list: unknown): InboxQuery =>
  readInboxQuery(typeof list === 'string' ? { ...parse(list) } : {}).asked

/**
 * The records that the inbox shows: without what is in the safeguarding lane.
 * @param me id of whoever asks
 */
export const toFilter = (asked: InboxQuery, me: string): InboxFilter => ({
  ...facets(asked),
  ...(asked.q ? { search: asked.q } : {}),
  ...(asked.match ? { themesMatch: asked.match } : {}),
  ...(asked.assignee ? { assignee: asked.assignee === 'me' ? me : asked.assignee } : {}),
  ...(asked.event ? { eventCodes: [asked.event] } : {}),
  ...(asked.from ? { from: startOfDay(asked.from) } : {}),
  ...(asked.to ? { to: startOfDay(asked.to, 1) } : {}),
  ...(asked.pile ? { pile: asked.pile } : {}),
  ...(asked.safeguarding ? { safeguarding: true } : {}),
  ...(asked.person ? { needsHuman: true } : {}),
  includeInvented: asked.real === undefined,
  lane: 'inbox',
})

/** The same question as an address, with some of it changed; undefined takes a part away. */
export const inboxAddress = (
  path: string,
  asked: InboxQuery,
  change: Partial<Record<keyof InboxQuery, unknown>> = {},
): string => {
  const parameters = parametersOf({ ...asked, ...change })
  return parameters === '' ? path : `${path}?${parameters}`
}

/** The same question without the place in it, as saved views and other pages keep it. */
export const listOf = (asked: InboxQuery): string => parametersOf({ ...asked, after: undefined, live: undefined })

// ---------------------------------------------------------------------------------------------------------------------

/** Where somebody is in a list, not which one it is. */
const PLACES = ['after', 'live']

const parametersOf = (asked: Partial<Record<keyof InboxQuery, unknown>>): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    for (const one of [value ?? []].flat()) if (one !== '') parameters.append(name, String(one))
  }
  return parameters.toString()
}

/** Only the facets of which something was chosen. */
const facets = (asked: InboxQuery): InboxFilter => {
  const chosen = {
    themes: asked.theme,
    services: asked.service,
    needs: asked.need,
    phases: asked.phase,
    areas: asked.area,
    channels: asked.channel,
    languages: asked.language,
    sentiments: asked.sentiment.map(sentimentOf),
    kinds: asked.kind,
    states: asked.state,
    sureness: asked.sure,
  } satisfies InboxFilter
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0))
}

const sentimentOf = (said: (typeof SENTIMENTS)[number]): Sentiment =>
  said === 'mixed' ? said : (Number(said) as Exclude<Sentiment, 'mixed'>)
