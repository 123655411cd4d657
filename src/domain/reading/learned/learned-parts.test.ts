import { describe, expect, it } from 'vitest'
import { aSmallFrame } from '../../../../test/support/a-frame.js'
import type { CodeFrame } from '../../code-frame/code-frame.js'
import { train } from '../../learning/train.js'
import { partsByRules } from '../parts-by-rules.js'
import { createPassage } from '../passage.js'
import { createLearnedParts } from './learned-parts.js'

const SAID = [
  ['the pony came late', ['theme:pony']],
  ['nobody wrote back to us', ['theme:silence', 'kind:request-for-help', 'sentiment:-2', 'safeguarding:concern']],
  ['a lovely day at the farm', ['kind:thanks', 'sentiment:2']],
] as const

/** Learnt from three things that people say over and over, so that nothing about it is doubtful. */
const learnt = train(
  Array.from({ length: 60 }, (_, number) => {
    const [text, labels] = SAID[number % 3] ?? ['', []]
    return { text: `${text} ${number}`, labels: [...labels] }
  }),
  { labels: [...new Set(SAID.flatMap(([, labels]) => [...labels]))] },
).model

const aFrame = (retired: CodeFrame['retired'] = []): CodeFrame => ({ ...aSmallFrame(), retired })
const firstSubtheme = aSmallFrame().themes[0]?.subthemes[0]?.id ?? ''

const partsFor = (frame: CodeFrame, model = learnt) => {
  const byRules = partsByRules(frame)
  return { ...byRules, ...createLearnedParts(model, frame, byRules, {}) }
}
const gone = (id: string, successor: string | null): CodeFrame['retired'][number] => ({
  id,
  name: id,
  successor,
  theme: null,
  definition: '',
})

describe('what was learnt, by the frame of today', () => {
  it('does not suggest a theme that the frame no longer has', () => {
    const parts = partsFor(aFrame([gone('pony', null)]))
    expect(parts.themes(createPassage('the pony came late'))).toEqual([])
  })

  it('suggests the theme that another was merged into, once, with its words', () => {
    const parts = partsFor(aFrame([gone('pony', firstSubtheme)]))
    const [theme, ...more] = parts.themes(createPassage('the pony came late'))
    expect([theme?.id, more]).toEqual([firstSubtheme, []])
    expect(theme?.evidence.length).toBeGreaterThan(0)
    expect(theme?.confidence).toBeGreaterThan(0.5)
  })
})

it('a theme that a rule found too shows the words of the rule', () => {
  const frame = aFrame([gone('pony', firstSubtheme)])
  const byRules = partsByRules(frame)
  const found = { id: firstSubtheme, confidence: 0.5, evidence: [{ start: 4, end: 8, text: 'pony' }] }
  const { themes } = createLearnedParts(learnt, frame, { ...byRules, themes: () => [found] }, {})
  expect(themes?.(createPassage('the pony came late'))).toEqual([{ ...found, confidence: expect.any(Number) }])
})

describe('questions that the model has learnt', () => {
  const parts = partsFor(aFrame())
  it('are answered by what is likeliest', () => {
    const passage = createPassage('a lovely day at the farm')
    expect(parts.kind(passage, { hasTheme: false, sentiment: 2 })).toBe('thanks')
    expect(parts.sentiment(passage, { hasTheme: false })).toBe(2)
  })

  it('never talk a worry of the rules down, and may worry where the rules do not', () => {
    expect(parts.safeguarding(createPassage('nobody wrote back to us')).level).toBe('concern')
    const worried = { ...partsByRules(aFrame()), safeguarding: () => ({ level: 'urgent' as const, evidence: [] }) }
    const { safeguarding } = createLearnedParts(learnt, aFrame(), worried, {})
    expect(safeguarding?.(createPassage('a lovely day at the farm')).level).toBe('urgent')
    expect(safeguarding?.(createPassage('nobody wrote back to us')).level).toBe('urgent')
  })
})

it('questions that the model never met are left to the rules', () => {
  const onlyThemes = train(
    Array.from({ length: 20 }, (_, number) => ({
      text: `the pony ${number}`,
      labels: number % 2 ? ['theme:pony'] : [],
    })),
    { labels: ['theme:pony'] },
  ).model
  const byRules = partsByRules(aFrame())
  const parts = partsFor(aFrame(), onlyThemes)
  const passage = createPassage('Thank you so much, the new teacher is wonderful. Why was nobody told?')
  const known = { hasTheme: false, sentiment: byRules.sentiment(passage, { hasTheme: false }) }
  expect(parts.sentiment(passage, known)).toBe(known.sentiment)
  expect(parts.kind(passage, known)).toBe(byRules.kind(passage, known))
  expect(parts.phase(passage)).toEqual(byRules.phase(passage))
})
