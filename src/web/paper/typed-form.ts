import { z } from 'zod'
import { type Questionnaire, questionsOf } from '../../domain/surveys/edition.js'
import { doubtInWords } from '../../domain/surveys/paper/in-words.js'
import type { TypedWords } from '../../domain/surveys/paper/typed-sheet.js'
import { readTyped } from '../../domain/surveys/read-typed.js'
import { readSerial } from '../../domain/surveys/serial.js'

const serial = z.string().transform((typed, context) => {
  const read = readSerial(typed)
  if (read !== null) return read
  context.addIssue({
    code: 'custom',
    message: 'This number is not right. Look at the sheet again, and type all of its digits.',
  })
  return z.NEVER
})

/** A whole sheet as the plain page sends it. */
export const typedForm = z.object({
  id: z.uuid(),
  serial,
  'q-consent:keep': z.string().trim().min(1, 'Type 1, 2 or 3. If nothing is ticked, type 2.'),
})

/** A sheet as the page sends it by itself, after every answer. */
export const typedMessage = z.object({
  by: z.string(),
  serial,
  revision: z.number().int().min(1).max(1_000_000),
  typed: z.record(z.string().max(100), z.string()),
  finished: z.boolean(),
})

/** What stands in the boxes of the plain page. */
export const typedIn = (asks: Asks, body: Record<string, unknown>): TypedWords =>
  Object.fromEntries(
    questionsOf(asks).flatMap(({ id }) => {
      const words = body[`q-${id}`]
      return typeof words === 'string' ? [[id, words]] : []
    }),
  )

/**
 * What is odd in these boxes, by the question's id, in words.
 * @param seen what was asked about before, as `seenOf` wrote it: typed again, it is kept
 */
export const doubtsIn = (asks: Asks, typed: TypedWords, seen: string): Map<string, string> => {
  const known = seen.split('\n')
  return new Map(
    questionsOf(asks).flatMap((question): [string, string][] => {
      const words = typed[question.id] ?? ''
      const { doubt } = readTyped(question, words)
      return doubt && !known.includes(lineOf(question.id, words)) ? [[question.id, doubtInWords(question, doubt)]] : []
    }),
  )
}

/** All that is asked about now, for `doubtsIn` of the next try. */
export const seenOf = (typed: TypedWords, doubts: Map<string, string>, before: string): string =>
  [before, ...[...doubts.keys()].map(id => lineOf(id, typed[id] ?? ''))].filter(Boolean).join('\n')

type Asks = Pick<Questionnaire, 'sections'>

// ---------------------------------------------------------------------------------------------------------------------

const lineOf = (id: string, words: string): string => `${id} ${words.replaceAll(/\s+/g, ' ').trim()}`
