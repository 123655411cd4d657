import { describe, expect, it } from 'vitest'
import { anEdition, aQuestion, aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { changedWords, editionsBefore, withWordingChanges } from './changed-words.js'

const asking = (...questions: ReturnType<typeof aQuestion>[]) =>
  aQuestionnaire({ sections: [{ id: 'all', title: 'All', questions }] })
const plan = aQuestion()
const respelt = aQuestion({ text: 'Has your child a plan?' })

const first = anEdition({ label: '2024', questionnaire: asking(plan) })
const second = anEdition({ label: '2025', clonedFrom: first.id, questionnaire: asking() })
const third = anEdition({ label: '2026', clonedFrom: second.id, questionnaire: asking(plan), state: 'draft' })
const all = [third, second, first]

describe('changed words', () => {
  it('are those that differ from the last edition that asked the question, however long ago', () => {
    const [changed, ...others] = changedWords(asking(plan), asking(respelt), editionsBefore(third, all))
    expect(changed).toMatchObject({ question: respelt, earlier: plan, since: { label: '2024' } })
    expect(others).toEqual([])
  })

  it('are none where nobody asked it before, or where it asks what it asked', () => {
    expect(changedWords(asking(plan), asking(respelt), [])).toEqual([])
    expect(changedWords(asking(respelt), asking(plan), [first])).toEqual([])
    expect(changedWords(asking(plan), asking({ ...plan, help: 'Any plan.' }), [first])).toEqual([])
  })

  it('are asked about once: not again with the next change of something else', () => {
    expect(changedWords(asking(respelt), asking({ ...respelt, help: 'Any plan.' }), [first])).toEqual([])
  })

  it('are found in a question that was taken out and put in again', () => {
    expect(changedWords(asking(), asking(respelt), [first])).toHaveLength(1)
  })
})

describe('what is said of changed words', () => {
  const said = {
    questionId: 'plan',
    since: first.id,
    what: 'meaning' as const,
    by: 'ann',
    at: '2026-11-22T09:00:00.000Z',
  }
  const changed = { ...third, questionnaire: asking(respelt), wordingChanges: [said] }

  it('is the newest word on each question', () => {
    const anew = { ...said, what: 'spelling' as const, by: 'bea' }
    expect(withWordingChanges(changed, [first], [anew])).toEqual([anew])
  })

  it('is forgotten when the question asks again what it asked', () => {
    expect(withWordingChanges({ ...changed, questionnaire: asking(plan) }, [first], [])).toEqual([])
    expect(withWordingChanges({ ...changed, questionnaire: asking() }, [first], [])).toEqual([])
  })

  it('stays while nothing new is said', () => {
    expect(withWordingChanges(changed, [first], [])).toEqual([said])
  })
})
