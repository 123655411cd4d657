import { describe, expect, it } from 'vitest'
import { createPassage } from '../reading/passage.js'
import { createPredictor } from './predict.js'
import { type Labelled, type Trained, train } from './train.js'

const RIDES = ['taxi', 'minibus', 'escort', 'driver', 'coach', 'passenger assistant']
const LATE = ['came late', 'never came', 'drove off', 'was late again', 'left him there']
const TALK = ['the hall is booked', 'who brings the cake', 'see you on Friday', 'happy birthday', 'well done all']

const late: Labelled[] = RIDES.flatMap(ride => LATE.map(how => ({ text: `our ${ride} ${how}`, labels: ['late'] })))
const talk: Labelled[] = TALK.flatMap(one => TALK.map(other => ({ text: `${one} and ${other}`, labels: [] })))
const unsaid = (examples: Labelled[], label: string): Labelled[] =>
  examples.map(one => ({ ...one, labels: one.labels.filter(given => given !== label), unknown: new Set([label]) }))

const surenessOf = ({ model }: Trained, text: string, label = 'late'): number => {
  const found = createPredictor(model, {})(createPassage(text)).scored.find(one => one.label === label)
  return found?.confidence ?? 0
}

describe('a label of which nobody said whether a text has it', () => {
  it('is not learnt as missing', () => {
    const half = [...late.slice(0, 15), ...talk]
    const denied = late.slice(15).map(one => ({ ...one, labels: [] }))
    const silent = train([...half, ...unsaid(late.slice(15), 'late')], { labels: ['late'] })
    const wrong = train([...half, ...denied], { labels: ['late'] })
    expect(surenessOf(silent, 'the coach came late')).toBeGreaterThan(surenessOf(wrong, 'the coach came late'))
  })

  it('is not counted, neither as found nor as missed', () => {
    const { scores } = train([...late, ...unsaid(talk, 'late')], { labels: ['late'] })
    const [score] = scores
    expect((score?.right ?? 0) + (score?.missed ?? 0)).toBe(late.length)
    expect(score?.wrong).toBe(0)
  })

  it('leaves the other labels of the text as they are', () => {
    const both = [...late, ...talk].map(one => ({ ...one, labels: [...one.labels, 'told'] }))
    const some = [...both, ...RIDES.map(ride => ({ text: `${ride}, a question`, labels: [] }))]
    const told = ({ model }: Trained) => ({ offset: model.offsets[1], threshold: model.thresholds[1] })
    const whole = train(some, { labels: ['late', 'told'] })
    const partial = train(unsaid(some, 'late'), { labels: ['late', 'told'] })
    expect(told(partial)).toEqual(told(whole))
  })

  it('is given to nothing when nobody ever said anything of it', () => {
    const { model } = train(unsaid([...late, ...talk], 'late'), { labels: ['late'] })
    const predict = createPredictor(model, {})
    for (const { text } of late) expect(predict(createPassage(text)).scored[0]?.given).toBe(false)
  })
})

describe('a text that counts for more', () => {
  const contrary: Labelled[] = LATE.map(how => ({ text: `the kettle ${how}`, labels: [] }))
  const withWeight = (weight: number) =>
    train([...late, ...talk, ...contrary.map(one => ({ ...one, weight }))], { labels: ['late'] })

  it('draws what is learnt to its side', () => {
    const text = 'this kettle was late again'
    expect(surenessOf(withWeight(8), text)).toBeLessThan(surenessOf(withWeight(1), text))
  })

  it('is the same as before when all count for one', () => {
    const plain = train([...late, ...talk, ...contrary], { labels: ['late'] })
    expect(withWeight(1)).toEqual(plain)
  })
})

it('what is known of each text unseen is told, label by label', () => {
  const { givenUnseen, scores } = train([...late, ...talk], { labels: ['late'] })
  const [given] = givenUnseen
  expect(given).toHaveLength(late.length + talk.length)
  expect(given?.slice(0, late.length).filter(one => one === 1)).toHaveLength(scores[0]?.right ?? -1)
})
