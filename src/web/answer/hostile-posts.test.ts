import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAnsweringParent } from '../../../test/support/an-answering-parent.js'
import { aQuestion, aQuestionnaire } from '../../../test/support/survey-builders.js'
import type { Answered, Answers } from '../../domain/surveys/answered.js'

const ask = (name: string, type: 'single' | 'multiple' | 'long') =>
  aQuestion({ id: name, name, type, ...(type === 'long' ? { choices: [] } : {}) })
const questionnaire = aQuestionnaire({
  sections: [{ id: 'all', title: '', questions: [ask('one', 'single'), ask('some', 'multiple'), ask('told', 'long')] }],
})

interface Sent {
  name: string
  value: string | string[]
  kept: Answered
}

/** What may be sent for each question, with what must be kept then. */
const sent: fc.Arbitrary<Sent> = fc.oneof(
  fc.constantFrom<Sent>(
    { name: 'one', value: '1', kept: chosen('yes') },
    { name: 'one', value: ['9', '2', '1'], kept: chosen('yes') },
    { name: 'one', value: 'yes', kept: blank() },
    { name: 'some', value: ['2', '1', '2', '1e0'], kept: chosen('yes', 'no') },
    { name: 'some', value: '', kept: blank() },
    { name: 'told', value: ' \r\n ', kept: blank() },
    { name: 'told', value: '__proto__', kept: { kind: 'long', text: '__proto__' } },
  ),
  fc
    .string({ unit: 'binary', minLength: 1 })
    .filter(text => /^[\p{L}\p{N}]+$/u.test(text))
    .map(text => ({ name: 'told', value: text, kept: { kind: 'long' as const, text } })),
)

/** What no page of ours sends. */
const nonsense = fc.dictionary(
  fc.constantFrom('on-page', 'told[a]', '__proto__', 'constructor', 'nobody', 'skip-page[]', 'one-1-words'),
  fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 })),
)

const step = fc.oneof(
  { weight: 3, arbitrary: sent.map(one => ({ kind: 'answer' as const, ...one })) },
  { weight: 1, arbitrary: nonsense.map(fields => ({ kind: 'nonsense' as const, fields })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('/check', '/consent', '/question/told', '/question/%F0', '/sent', '/later')
      .map(path => ({ kind: 'look' as const, path })),
  },
)

describe('whatever is posted in whatever order', () => {
  it('nothing fails, and what was sent last is kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
        const { parent, deps } = await anAnsweringParent({ questionnaire })
        await parent.start()
        const expected: Answers = {}
        for (const one of steps) {
          const answer = await take(parent, one)
          expect(answer.status).toBeLessThan(500)
          if (one.kind === 'answer') expected[one.name] = one.kept
        }
        const [response] = await deps.responses.abandoned(new Date('2100-01-01'), 10)
        expect(response?.answers).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------

function chosen(...choices: string[]): Answered {
  return { kind: 'chosen', choices }
}

function blank(): Answered {
  return { kind: 'blank' }
}

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const take = (parent: Awaited<ReturnType<typeof anAnsweringParent>>['parent'], one: Step) => {
  if (one.kind === 'answer') return parent.answer(one.name, { [one.name]: one.value })
  return one.kind === 'look'
    ? parent.get(one.path)
    : parent.post('/question/one', { ...one.fields, 'on-page': 'nobody' })
}
