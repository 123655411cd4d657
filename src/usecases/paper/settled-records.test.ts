import { describe, expect, it } from 'vitest'
import { aPile, aTypedSheet, SAID_YES } from '../../../test/support/a-pile.js'
import { aQuestion, aQuestionnaire } from '../../../test/support/survey-builders.js'
import type { Answered } from '../../domain/surveys/answered.js'

const STORY = aQuestion({ id: 'story', name: 'story', type: 'long', text: 'Tell us.', choices: [] })
const AREA = aQuestion({
  id: 'area',
  name: 'area',
  tells: 'area',
  choices: [
    { id: 'stafford', code: 1, text: 'Stafford' },
    { id: 'lichfield', code: 2, text: 'Lichfield' },
  ],
})
const BLANK: Answered = { kind: 'blank' }
const LICHFIELD: Answered = { kind: 'chosen', choices: ['lichfield'] }
const YES: Answered = { kind: 'chosen', choices: ['yes'] }
const NO: Answered = { kind: 'chosen', choices: ['no'] }

/** A sheet of a family in Stafford that two people typed, with the story that it tells. */
const typedTwice = async () => {
  const sections = [{ id: 'all', title: '', questions: [AREA, STORY] }]
  const pile = await aPile({ sheets: 1, secondShare: 1, questionnaire: aQuestionnaire({ sections }) })
  const typed = { area: '1', story: 'We waited a year.', ...SAID_YES }
  const { id } = aTypedSheet(1)
  await pile.type(aTypedSheet(1, { id, typed }))
  await pile.typeAgain({ id, revision: 1, finished: true, typed: { ...typed, area: '2', 'consent:quote': '1' } })
  const record = async () => (await pile.records())[0]
  return { ...pile, id, record }
}

describe('the records of a sheet', () => {
  it('say what was found on the paper of the family that they are from', async () => {
    const { settle, id, record } = await typedTwice()
    expect(await record()).toMatchObject({ stated: { area: 'stafford' }, facets: { area: 'stafford' } })
    await settle({ id, questionId: 'area', answer: LICHFIELD })
    expect(await record()).toMatchObject({ stated: { area: 'lichfield' }, facets: { area: 'lichfield' } })
    await settle({ id, questionId: 'area', answer: BLANK })
    expect((await record())?.stated).toEqual({})
  })

  it('follow when settling was cut off, because it is there to be settled again', async () => {
    const pile = await typedTwice()
    const { save } = pile.experiences
    pile.experiences.save = () => Promise.reject(new Error('the power is cut'))
    const settling = { id: pile.id, questionId: 'consent:quote', answer: YES }
    await expect(pile.settle(settling)).rejects.toThrow('the power is cut')
    expect((await pile.sheets())[0]?.sheet?.settled).toEqual({})
    pile.experiences.save = save
    await pile.settle(settling)
    expect(await pile.record()).toMatchObject({ consent: { quote: true } })
  })

  it('go in the end where no yes was found and the rest was cut off', async () => {
    const pile = await typedTwice()
    const { save } = pile.experiences
    pile.experiences.save = () => Promise.reject(new Error('the power is cut'))
    const settling = { id: pile.id, questionId: 'consent:keep', answer: NO }
    await expect(pile.settle(settling)).rejects.toThrow('the power is cut')
    pile.experiences.save = save
    pile.clock.pass(120)
    await pile.answering.seeToPending()
    expect(await pile.records()).toEqual([])
    expect(await pile.sheets()).toMatchObject([{ state: 'withdrawn', answers: {} }])
  })
})
