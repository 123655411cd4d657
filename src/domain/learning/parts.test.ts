import { describe, expect, it } from 'vitest'
import { createPassage } from '../reading/passage.js'
import { calibrate, likelihood } from './calibration.js'
import { eachFeature } from './features.js'
import { partIntoFolds } from './folds.js'
import { f1Of, macroF1, microF1, precisionOf, recallOf } from './scores.js'
import { findThreshold } from './threshold.js'

const featuresOf = (text: string): Set<number> => {
  const features = new Set<number>()
  eachFeature(createPassage(text), feature => features.add(feature))
  return features
}

describe('features', () => {
  it('are the same for the same words, whatever their case, accents and apostrophes', () => {
    expect(featuresOf("DON'T Café")).toEqual(featuresOf('dont cafe'))
  })

  it('tell words in another order apart, and yet mostly agree', () => {
    const [one, other] = [featuresOf('he was not asked'), featuresOf('was he not asked')]
    expect(one).not.toEqual(other)
    expect([...one].filter(feature => other.has(feature)).length).toBeGreaterThan(one.size / 2)
  })

  it('of a long keyboard row stay few', () => {
    expect(featuresOf('x'.repeat(100_000)).size).toBeLessThan(200)
  })
})

describe('folds', () => {
  it('keep a group together and are about as large as each other', () => {
    const groups = Array.from({ length: 4000 }, (_, at) => `person ${at % 2000}`)
    const folds = partIntoFolds(groups, 4)
    expect(folds.slice(0, 2000)).toEqual(folds.slice(2000))
    for (let fold = 0; fold < 4; fold += 1) {
      expect(folds.filter(one => one === fold).length).toBeGreaterThan(850)
    }
  })
})

describe('a calibration', () => {
  it('says of scores how often they were right', () => {
    const scores = Float32Array.from({ length: 4000 }, (_, at) => (at % 4) - 1.5)
    const has = Uint8Array.from(scores, (score, at) => (Math.floor(at / 4) % 10 < (score + 1.5) * 3 ? 1 : 0))
    const curve = calibrate(scores, has)
    expect(likelihood(-1.5, curve)).toBeLessThan(0.1)
    expect(likelihood(0.5, curve)).toBeGreaterThan(0.5)
    expect(likelihood(0.5, curve)).toBeLessThan(0.75)
  })

  it('never says that a better score is less likely', () => {
    const scores = Float32Array.from([3, 2, 1, -1, -2, -3])
    const curve = calibrate(scores, Uint8Array.from([0, 0, 0, 1, 1, 1]))
    expect(likelihood(3, curve)).toBeGreaterThan(likelihood(-3, curve))
  })
})

describe('a threshold', () => {
  const scores = Float32Array.from([2, 1.5, 1, -1, -1.5, -2, -2.5])
  const has = Uint8Array.from([1, 1, 1, 0, 0, 0, 0])
  const thresholdOf = (having: Uint8Array) => findThreshold(scores, having, calibrate(scores, having), 1)

  it('parts what has the label from what has not', () => {
    expect(thresholdOf(has)).toBeGreaterThan(-1)
    expect(thresholdOf(has)).toBeLessThan(1)
  })

  it('of a label with too few examples lies above everything seen', () => {
    expect(thresholdOf(Uint8Array.from([0, 0, 0, 0, 0, 0, 1]))).toBeGreaterThan(2)
  })
})

describe('scores', () => {
  const counts = [
    { right: 8, wrong: 2, missed: 0 },
    { right: 0, wrong: 0, missed: 2 },
    { right: 0, wrong: 1, missed: 0 },
  ]

  it('weigh mentions alike, or labels alike', () => {
    expect(microF1(counts)).toBeCloseTo(16 / 21)
    expect(macroF1(counts)).toBeCloseTo((16 / 18 + 0) / 2)
  })

  it('of nothing are 0', () => {
    const none = { right: 0, wrong: 0, missed: 0 }
    expect([f1Of(none), precisionOf(none), recallOf(none), macroF1([])]).toEqual([0, 0, 0, 0])
  })
})
