import { z } from 'zod'
import { QUESTION_TYPES, TELLING } from '../../src/domain/surveys/question.js'
import { LANGUAGES } from '../../src/domain/wordings/wording.js'

/**
 * Answers are kept in objects by these ids: a name that every object has would look like an answer, and one of ours for the questions
 * under a sheet like consent. Texts have keys with spaces.
 */
const id = z
  .string()
  .regex(/^[^\s]{1,100}$/u)
  .refine(value => !(value in {}) && !value.startsWith('consent:'))

const text = z.string().max(20_000)
const day = z.iso.date()
const yes = z.literal(true)

const choice = z.strictObject({
  id,
  code: z.number(),
  text,
  words: yes.exactOptional(),
  alone: yes.exactOptional(),
  beside: yes.exactOptional(),
})

const condition = z.discriminatedUnion('is', [
  z.strictObject({ question: id, is: z.enum(['any-of', 'none-of']), choices: z.array(id).max(99) }),
  z.strictObject({ question: id, is: z.enum(['at-least', 'at-most']), value: z.number() }),
  z.strictObject({ question: id, is: z.enum(['answered', 'unanswered']) }),
])

const question = z.strictObject({
  id,
  name: z.string().max(100),
  type: z.enum(QUESTION_TYPES),
  text,
  help: text.exactOptional(),
  choices: z.array(choice).max(99),
  number: z
    .strictObject({
      least: z.number().exactOptional(),
      most: z.number().exactOptional(),
      whole: yes.exactOptional(),
      unit: text.exactOptional(),
    })
    .exactOptional(),
  date: z.strictObject({ earliest: day.exactOptional(), latest: day.exactOptional() }).exactOptional(),
  onlyIf: z.strictObject({ hold: z.enum(['all', 'any']), conditions: z.array(condition).max(100) }).exactOptional(),
  grid: z.strictObject({ id, text }).exactOptional(),
  tells: z.enum(TELLING).exactOptional(),
})

const section = z.strictObject({
  id,
  title: text,
  help: text.exactOptional(),
  questions: z.array(question).max(500),
})

const questionnaire = z.strictObject({
  title: text,
  intro: text,
  thanks: text,
  layout: z.enum(['one-question', 'one-page']),
  sections: z.array(section).max(200),
  translations: z.partialRecord(z.enum(LANGUAGES), z.record(z.string().max(400), text)),
})

/** What our own file holds besides its version. Who changed wordings is not in it. */
export const filedSurvey = z.object({
  name: z.string().max(200),
  label: z.string().max(100).nullable(),
  questionnaire,
  wordingChanges: z
    .array(
      z.strictObject({
        questionId: id,
        since: z.string().max(100),
        what: z.enum(['spelling', 'meaning']),
        at: z.iso.datetime(),
      }),
    )
    .max(10_000),
})
