import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answered, Answers } from './answered.js'
import { questionsOf } from './edition.js'
import type { Question } from './question.js'
import { askedOf, neighbourOf, nextOpen, withoutUnasked } from './walk.js'

const yesNo = [
  { id: 'yes', code: 1, text: 'Yes' },
  { id: 'no', code: 2, text: 'No' },
]

const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  name: id,
  type: 'single',
  text: `${id}?`,
  choices: yesNo,
  ...over,
})

const after = (earlier: string, choice = 'yes'): Partial<Question> => ({
  onlyIf: { hold: 'all', conditions: [{ question: earlier, is: 'any-of', choices: [choice] }] },
})

const plan = {
  sections: [
    { id: 's1', title: 'Plan', questions: [question('plan'), question('review', after('plan'))] },
    { id: 's2', title: 'End', questions: [question('happy', after('review')), question('end')] },
  ],
}

const said = (...pairs: [string, string][]): Answers =>
  Object.fromEntries(pairs.map(([id, choice]) => [id, { kind: 'chosen', choices: [choice] }]))

const idsOf = (questions: Question[]) => questions.map(({ id }) => id)

describe('the way through a questionnaire', () => {
  it('passes by what earlier answers leave out', () => {
    expect(idsOf(askedOf(plan, {}))).toEqual(['plan', 'end'])
    expect(idsOf(askedOf(plan, said(['plan', 'yes'], ['review', 'yes'])))).toEqual(['plan', 'review', 'happy', 'end'])
  })

  it('goes on with the first question that has no answer', () => {
    expect(nextOpen(plan, said(['plan', 'yes']))?.id).toBe('review')
    expect(nextOpen(plan, { ...said(['plan', 'no']), end: { kind: 'blank' } })).toBeNull()
  })

  it('goes back to the question that was asked before, not to one that was left out', () => {
    expect(neighbourOf(plan, said(['plan', 'no']), 'end', 'previous')?.id).toBe('plan')
    expect(neighbourOf(plan, {}, 'plan', 'previous')).toBeNull()
  })

  it('does not let an answer count whose question is not asked any more, nor what hangs on it', () => {
    const changedMind = said(['plan', 'no'], ['review', 'yes'], ['happy', 'no'], ['end', 'yes'])
    expect(Object.keys(withoutUnasked(plan, changedMind))).toEqual(['plan', 'end'])
    expect(idsOf(askedOf(plan, changedMind))).toEqual(['plan', 'end'])
  })

  it('always comes to an end, and asks nothing twice', () => {
    const answers = fc.dictionary(
      fc.constantFrom('plan', 'review', 'happy', 'end'),
      fc.oneof(
        fc.constantFrom('yes', 'no').map((id): Answered => ({ kind: 'chosen', choices: [id] })),
        fc.constant<Answered>({ kind: 'blank' }),
      ),
    )
    fc.assert(
      fc.property(answers, given => {
        let known: Answers = { ...given }
        for (const _ of questionsOf(plan)) {
          const next = nextOpen(plan, known)
          if (next) known = { ...known, [next.id]: { kind: 'blank' } }
        }
        expect(nextOpen(plan, known)).toBeNull()
      }),
    )
  })
})
