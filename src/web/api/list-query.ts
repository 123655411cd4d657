import { z } from 'zod'
import { STATES } from '../../domain/experience.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import { CHANNELS } from '../../domain/incoming-message.js'
import { type Fault, Problem } from './problem.js'

const day = z.iso.date().or(z.iso.datetime({ offset: true }))

export const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most, up to 200.'),
  cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.'),
  theme: z
    .string()
    .max(100)
    .regex(/^[\w-]*$/, 'is not the id of a theme')
    .optional(),
  state: z.enum(STATES).optional(),
  channel: z.enum(CHANNELS).optional(),
  from: day.optional().describe('Received on or after this day or time.'),
  to: day.optional().describe('Received before this day or time.'),
  safeguarding: z.stringbool().optional().describe('Only items with a safeguarding flag.'),
  needsHuman: z
    .stringbool()
    .optional()
    .describe('Only what waits for a person: to listen, to read, or because a step failed.'),
  survey: z
    .string()
    .max(100)
    .optional()
    .describe('Only answers to this edition of a survey, by the code in its address.'),
  question: z.string().max(100).optional().describe('With `survey`: only answers to this question, by its id.'),
  invented: z.stringbool().default(false).describe('Include the invented records of a demonstration.'),
})

/** What a call asks for; a survey by its code, as only the database knows its id. */
export interface ListAsked {
  filter: InboxFilter
  survey?: string
  question?: string
  limit: number
  cursor?: string
}

/** @throws Problem 400 that names every fault */
export const toListAsked = (query: unknown): ListAsked => {
  const parsed = listQuery.safeParse(query)
  if (!parsed.success) {
    throw notKnown(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || 'query', message })))
  }
  const { limit, cursor, survey, question, theme, state, channel, from, to, safeguarding, needsHuman, invented } =
    parsed.data
  if (question && !survey) throw notKnown([{ field: 'question', message: 'needs the survey that it is in' }])
  const filter: InboxFilter = {
    ...(theme ? { themes: [theme] } : {}),
    ...(state ? { states: [state] } : {}),
    ...(channel ? { channels: [channel] } : {}),
    ...(from ? { from: new Date(from) } : {}),
    ...(to ? { to: new Date(to) } : {}),
    ...(safeguarding ? { safeguarding } : {}),
    ...(needsHuman ? { needsHuman } : {}),
    includeInvented: invented,
  }
  return {
    filter,
    limit,
    ...(cursor ? { cursor } : {}),
    ...(survey ? { survey } : {}),
    ...(question ? { question } : {}),
  }
}

export const notKnown = (faults: Fault[]): Problem =>
  new Problem(400, 'invalid-query', 'The address asks for something we do not know. See /api/docs.', { faults })
