import { z } from 'zod'
import { STATES } from '../../domain/experience.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import { CHANNELS } from '../../domain/incoming-message.js'
import { startOfDay } from '../dates.js'
import { type FormErrors, readForm } from '../forms.js'

const nothing = z.literal('').transform(() => undefined)
const day = (message: string) => z.iso.date(message).or(nothing).optional()
const ticked = z.literal('yes').optional().catch(undefined)

/** What the address of the inbox may say. Words we do not know are left out, so that an old link still opens. */
const query = z.object({
  state: z.preprocess(
    value => [value ?? []].flat().filter(one => (STATES as readonly unknown[]).includes(one)),
    z.array(z.enum(STATES)),
  ),
  theme: z.string().max(100).optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  from: day('Enter the first day as day, month and year, like 01/09/2026'),
  to: day('Enter the last day as day, month and year, like 30/09/2026'),
  safeguarding: ticked,
  person: ticked,
  real: ticked,
  live: z.literal('off').optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
})

export type InboxQuery = z.infer<typeof query>

/** Reads the address. A day that is no day is an error beside the field; the list is then shown without days. */
export const readInboxQuery = (given: Record<string, unknown>): { asked: InboxQuery; errors?: FormErrors } => {
  const read = readForm(query, given)
  if (read.ok) return { asked: read.data }
  const { from: _from, to: _to, ...rest } = given
  return { asked: query.parse(rest), errors: read.errors }
}

export const toFilter = ({ state, theme, channel, from, to, safeguarding, person, real }: InboxQuery): InboxFilter => ({
  ...(state.length > 0 ? { states: state } : {}),
  ...(theme ? { themes: [theme] } : {}),
  ...(channel ? { channels: [channel] } : {}),
  ...(from ? { from: startOfDay(from) } : {}),
  ...(to ? { to: startOfDay(to, 1) } : {}),
  ...(safeguarding ? { safeguarding: true } : {}),
  ...(person ? { needsHuman: true } : {}),
  includeInvented: real === undefined,
})

/** The same question as an address, with some of it changed; undefined takes a part away. */
export const inboxAddress = (
  path: string,
  asked: InboxQuery,
  change: Partial<Record<keyof InboxQuery, unknown>> = {},
): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, ...change })) {
    for (const one of [value ?? []].flat()) if (one !== '') parameters.append(name, String(one))
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
