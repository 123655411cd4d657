import { describe, expect, it } from 'vitest'
import { anExperience } from '../../../../test/support/builders.js'
import { aReadRecord } from '../../../../test/support/some-records.js'
import type { Experience, Tag } from '../../experience.js'
import { correctionOf } from './correction-of.js'

const at = '2026-11-21T10:00:00.000Z'
const tag = (codeId: string, status: Tag['status'], by = 'machine'): Tag => ({
  codeId,
  by,
  confidence: 1,
  evidence: [],
  at,
  status,
})
const WORDS = 'The taxi was late.'
const record = (overrides: Partial<Experience>) => anExperience({ words: WORDS, state: 'ready', ...overrides })
const learnt = (overrides: Partial<Experience>, reviewedAlone = false) =>
  correctionOf({ experience: record(overrides), reviewedAlone })
const decision = <Value>(value: Value) => ({ value, by: 'ann', at })

describe('what can be learnt from a record', () => {
  it('is nothing while nobody has said anything', () => {
    expect(learnt({ tags: [tag('taxi', 'suggested')] })).toBeNull()
    expect(correctionOf({ experience: aReadRecord(WORDS), reviewedAlone: false })).toBeNull()
  })

  it('is which themes fit and which do not, and nothing of those that nobody touched', () => {
    const tags = [
      tag('taxi', 'confirmed'),
      tag('bus', 'rejected', 'ann'),
      tag('camhs', 'suggested'),
      tag('send', 'confirmed', 'ann'),
    ]
    expect(learnt({ tags })).toMatchObject({ yes: ['theme:taxi', 'theme:send'], no: ['theme:bus'], whole: [] })
  })

  it('is the whole list of themes once somebody went through the record by itself', () => {
    const tags = [tag('taxi', 'suggested'), tag('bus', 'rejected', 'ann')]
    expect(learnt({ tags, state: 'reviewed' }, true)).toMatchObject({
      yes: ['theme:taxi'],
      whole: ['theme', 'safeguarding'],
    })
  })

  it('is only what was touched when many records were marked as reviewed together', () => {
    const tags = [tag('taxi', 'suggested'), tag('bus', 'rejected', 'ann')]
    expect(learnt({ tags, state: 'reviewed' })).toMatchObject({ yes: [], no: ['theme:bus'], whole: [] })
  })

  it('is every other answer that a person gave, whole', () => {
    const decided = { sentiment: decision(-2 as const), phase: decision(null), services: decision(['transport']) }
    expect(learnt({ decided })).toMatchObject({
      yes: ['service:transport', 'sentiment:-2'],
      whole: ['service', 'phase', 'sentiment'],
    })
  })

  it('leaves out what contributors told beside their words', () => {
    const decided = { services: decision(['transport', 'camhs']) }
    expect(learnt({ decided, stated: { services: ['camhs'], phase: 'primary' } })?.unsaid).toEqual([
      'service:camhs',
      'phase:primary',
    ])
  })

  it.each<[string, Experience['safeguarding'], object | null]>([
    ['a flag that a machine raised says nothing', { level: 'concern', evidence: [] }, null],
    [
      'a flag that a person raised was right',
      { level: 'urgent', evidence: [], raisedBy: 'ann' },
      { yes: ['safeguarding:concern', 'safeguarding:urgent'] },
    ],
    [
      'a case that led to something was right',
      { level: 'concern', evidence: [], closedAt: at, outcome: 'told-police' },
      { yes: ['safeguarding:concern'] },
    ],
    [
      'a case without a risk may still have worried with reason',
      { level: 'concern', evidence: [], closedAt: at, outcome: 'no-risk-found' },
      null,
    ],
    [
      'a flag that was taken away was wrong',
      { level: 'concern', evidence: [], lifted: { by: 'ann', at } },
      { no: ['safeguarding:concern', 'safeguarding:urgent'] },
    ],
  ])('%s', (_name, safeguarding, said) => {
    if (said) expect(learnt({ safeguarding })).toMatchObject(said)
    else expect(learnt({ safeguarding })).toBeNull()
  })

  it.each(['erased', 'closed', 'received'] as const)('is nothing when it is %s', state => {
    expect(learnt({ state, tags: [tag('taxi', 'confirmed')] })).toBeNull()
  })

  it('knows answers to one survey, and the parts of one message, for words of one person', () => {
    const tags = [tag('taxi', 'confirmed')]
    const survey = { editionId: 'edition', responseId: 'response', questionId: 'q1', question: 'What went well?' }
    expect(learnt({ tags, survey })?.group).toBe('response')
    expect(learnt({ tags, splitFrom: 'ABCD-EFGH' })?.group).toBe('ABCD-EFGH')
  })

  it('is nothing without words', () => {
    expect(learnt({ words: ' ', tags: [tag('taxi', 'confirmed')] })).toBeNull()
  })
})
