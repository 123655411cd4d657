import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPassage } from '../reading/passage.js'
import { createPredictor } from './predict.js'
import { type Labelled, train } from './train.js'

const WHO = ['the driver', 'our escort', 'a new taxi', 'the minibus', 'his taxi', 'their driver']
const LATE = ['was late again', 'came an hour late', 'never came', 'left without him', 'was early and drove off']
const WAIT = [
  'we wait for speech therapy',
  'no speech therapist since May',
  'speech sessions were stopped',
  'her speech target is old',
]
const CHAT = [
  'see you on Friday',
  'who brings the cake',
  'happy birthday',
  'the hall is booked',
  'thanks for adding me',
]

const examples: Labelled[] = [
  ...WHO.flatMap(who => LATE.map(late => ({ text: `${who} ${late}`, labels: ['transport'] }))),
  ...WAIT.flatMap(wait => CHAT.map(chat => ({ text: `${wait}, ${chat}`, labels: ['speech'] }))),
  ...WAIT.flatMap(wait => WHO.map(who => ({ text: `${who} was late and ${wait}`, labels: ['transport', 'speech'] }))),
  ...CHAT.flatMap(chat => CHAT.map(other => ({ text: `${chat}, ${other}`, labels: [] }))),
]
const LABELS = ['transport', 'speech', 'never said']
const learnt = train(examples, { labels: LABELS })
const predict = createPredictor(learnt.model, {})
const givenTo = (text: string) =>
  predict(createPassage(text))
    .scored.filter(({ given }) => given)
    .map(({ label }) => label)

describe('what was learnt from labelled texts', () => {
  it.each([
    ['The escort was late this morning', ['transport']],
    ['still waiting for a speech therapist', ['speech']],
    ['speech therapy stopped, and the taxi came late', ['transport', 'speech']],
    ['the cake is booked', []],
    ['', []],
  ])('gives %j the labels %j', (text, labels) => {
    expect(givenTo(text)).toEqual(labels)
  })

  it('sees through a slip of the keyboard', () => {
    expect(givenTo('the drivers were laate agian')).toEqual(['transport'])
  })

  it('gives a label that nobody has shown it to nothing', () => {
    expect(examples.flatMap(({ text }) => givenTo(text))).not.toContain('never said')
  })

  it('is the same when it is learnt twice', () => {
    expect(train(examples, { labels: LABELS })).toEqual(learnt)
  })

  it('is surer of a text the further it stands on the side of the label, and always between 0 and 1', () => {
    const scored = examples.flatMap(({ text }) => predict(createPassage(text)).scored.slice(0, 1))
    const byScore = scored.toSorted((one, other) => one.score - other.score).map(({ confidence }) => confidence)
    expect(byScore).toEqual(byScore.toSorted((one, other) => one - other))
    expect(Math.min(...byScore)).toBeGreaterThan(0)
    expect(Math.max(...byScore)).toBeLessThan(1)
  })

  it('names the words that spoke for a label, and only words of the text', () => {
    const { evidenceFor } = predict(createPassage('On Monday, the driver never came.'))
    const words = evidenceFor('transport')
    expect(words.map(({ text }) => text).join(' ')).toContain('driver')
    expect(words.map(({ text }) => text).join(' ')).not.toContain('Monday')
    expect(evidenceFor('unknown')).toEqual([])
  })

  it('takes any text, and shows evidence that stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), noise => {
        const text = `${noise} taxi late ${noise}`
        for (const { start, end, text: words } of predict(createPassage(text)).evidenceFor('transport')) {
          expect(text.slice(start, end)).toBe(words)
        }
      }),
    )
  })

  it('trusts signs of others as far as they were right', () => {
    const signed = examples.map(({ text, labels }, at) => ({ text: `${text} ${at}`, labels }))
    const signsOf = ({ text }: { text: string }) => (/driver|escort|taxi|minibus/.test(text) ? ['rule:transport'] : [])
    const { model } = train(signed, { labels: LABELS, signsOf })
    const withSign = createPredictor(model, { signsOf: () => ['rule:transport'] })
    const without = createPredictor(model, {})
    const passage = createPassage('something else altogether')
    expect(withSign(passage).scored[0]?.score).toBeGreaterThan(without(passage).scored[0]?.score ?? 0)
  })
})

describe('the report on what was learnt', () => {
  it('counts every text once a label, on texts that were not learnt from', () => {
    for (const { label, right, missed } of learnt.scores) {
      expect(right + missed).toBe(examples.filter(({ labels }) => labels.includes(label)).length)
    }
    expect(learnt.scores[0]?.right).toBeGreaterThan(40)
  })

  it('does not know a text the better for having seen a copy of it', () => {
    const said = lettersByChance()
    const noise = Array.from({ length: 60 }, (_, at) => ({
      text: Array.from({ length: 8 }, () => said(12)).join(' '),
      labels: at % 2 ? ['odd'] : [],
    }))
    const [odd] = train([...noise, ...noise], { labels: ['odd'] }).scores
    expect((odd?.wrong ?? 0) + (odd?.missed ?? 0)).toBeGreaterThan(20)
  })

  it('does know what many people say in the same few words', () => {
    const said = Array.from({ length: 60 }, (_, at) => ({
      text: at % 2 ? 'Nothing' : 'All good',
      labels: at % 2 ? ['odd'] : [],
    }))
    const [odd] = train(said, { labels: ['odd'] }).scores
    expect(odd).toEqual({ label: 'odd', right: 30, wrong: 0, missed: 0 })
  })

  it('cares more for finding all where it is told to', () => {
    const unsure = examples.map(({ text, labels }, at) => ({ text, labels: at % 3 === 0 ? [] : labels }))
    const recallOf = (weight: number) => {
      const [transport] = train(unsure, { labels: ['transport'], recallWeightOf: () => weight }).scores
      return transport ? transport.right / (transport.right + transport.missed) : 0
    }
    expect(recallOf(4)).toBeGreaterThanOrEqual(recallOf(0.25))
    expect(recallOf(4)).toBeGreaterThan(0.9)
  })

  it('tells how far it has come', () => {
    const told: number[] = []
    train(examples, { labels: LABELS, folds: 2, onProgress: done => told.push(done) })
    expect(told).toEqual([1 / 3, 2 / 3, 1])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** Words that nobody has ever said, the same at each run. */
const lettersByChance = () => {
  let seed = 7
  return (length: number): string =>
    Array.from({ length }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return String.fromCharCode(97 + ((seed >>> 24) % 26))
    }).join('')
}
