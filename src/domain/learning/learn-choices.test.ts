import { describe, expect, it } from 'vitest'
import { createPassage } from '../reading/passage.js'
import { createPredictor } from './predict.js'
import { type Labelled, train } from './train.js'

const WHAT = ['bus', 'plan', 'school', 'clinic', 'review']
const said = (text: string, label: string): Labelled[] =>
  Array.from({ length: 40 }, (_, number) => ({
    text: `the ${WHAT[number % 5]} was ${text} ${number}`,
    labels: [label],
  }))
const examples = [...said('good', 'glad'), ...said('awful', 'cross'), ...said('blue', 'neither')]
const settings = { labels: ['glad', 'cross', 'neither'], choices: [['glad', 'cross', 'neither']], folds: 2 }
const chosenFor = (text: string, taught: Labelled[]): string[] =>
  createPredictor(train(taught, settings).model, {})(createPassage(text)).chosen

describe('labels of which exactly one is right', () => {
  it('are chosen for every text, even one that says nothing', () => {
    expect(chosenFor('the bus was good today', examples)).toEqual(['glad'])
    expect(chosenFor('the bus was awful today', examples)).toEqual(['cross'])
    expect(chosenFor('', examples)).toHaveLength(1)
  })

  it('are scored as they are chosen: one for each text, by what was learnt from others', () => {
    const { givenUnseen, scores } = train(examples, settings)
    const times = examples.map((_, at) => givenUnseen.reduce((sum, given) => sum + (given[at] ?? 0), 0))
    expect(new Set(times)).toEqual(new Set([1]))
    expect(scores.map(({ right }) => right)).toEqual([40, 40, 40])
  })

  it('are not learnt to be chosen from exercises, which say nothing of what is usual', () => {
    const exercises = examples.map(example => ({ ...example, isExercise: true }))
    expect(chosenFor('the bus was good today', exercises)).toEqual([])
  })

  it('are not learnt to be chosen from texts of which nobody said which is right', () => {
    const unknown = examples.map(example => ({ ...example, unknown: new Set(settings.labels) }))
    expect(chosenFor('the bus was good today', unknown)).toEqual([])
  })
})
