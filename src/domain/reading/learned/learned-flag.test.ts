import { describe, expect, it } from 'vitest'
import type { Prediction } from '../../learning/predict.js'
import type { Reading } from '../../understanding.js'
import { createPassage } from '../passage.js'
import { flagFor } from './learned-flag.js'

type Level = Reading['safeguarding']['level']

const LONG = 'the quiet room was locked when we came for the review at the new school today'
const SHORT = 'domestic abuse'

const flag = (text: string, { confidence, learnt, ruled, language = 'en' }: Case): Level => {
  const scoreOf = (level: Level, given: boolean) => ({ label: `safeguarding:${level}`, score: 0, confidence, given })
  const prediction: Prediction = {
    scored: [scoreOf('concern', learnt !== 'none'), scoreOf('urgent', learnt === 'urgent')],
    chosen: [],
    evidenceFor: () => [],
  }
  const byRules = { language: () => language, safeguarding: () => ({ level: ruled, evidence: [] }) }
  return flagFor(createPassage(text), prediction, byRules).level
}

interface Case {
  confidence: number
  learnt: Level
  ruled: Level
  language?: string
}

describe('a flag of the learner and a flag of the rules', () => {
  it.each<[Level, Level, Level]>([
    ['none', 'concern', 'concern'],
    ['concern', 'none', 'concern'],
    ['concern', 'urgent', 'urgent'],
    ['urgent', 'concern', 'urgent'],
    ['none', 'none', 'none'],
  ])('%s and %s together are %s', (learnt, ruled, level) => {
    expect(flag(LONG, { confidence: 0.5, learnt, ruled })).toBe(level)
  })

  it('is none where a rule saw a word of harm in a message in which the learner sees next to nothing', () => {
    expect(flag(LONG, { confidence: 0.01, learnt: 'none', ruled: 'concern' })).toBe('none')
  })

  it('is that of the rule in a few words, of which the learner sees too little', () => {
    expect(flag(SHORT, { confidence: 0.01, learnt: 'none', ruled: 'concern' })).toBe('concern')
  })

  it('is that of the rule in another language, of which the learner knows too little', () => {
    expect(flag(LONG, { confidence: 0.01, learnt: 'none', ruled: 'concern', language: 'pl' })).toBe('concern')
  })

  it('is that of the rule where life is in danger, whatever the learner sees', () => {
    expect(flag(LONG, { confidence: 0.01, learnt: 'none', ruled: 'urgent' })).toBe('urgent')
  })
})
