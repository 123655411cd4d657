import { describe, expect, it } from 'vitest'
import { anExperience } from '../../../test/support/builders.js'
import { entryTerms, filterTerms, weekOf } from './terms.js'

describe('the terms of a record', () => {
  it('hold everything that a list can be narrowed by', () => {
    const record = anExperience({
      eventCode: 'FAIR',
      survey: { editionId: 'year-2026', responseId: 'r', questionId: 'q7', question: 'What would you change?' },
      language: 'en',
      sentiment: -2,
      kind: 'experience',
      facets: { services: ['camhs'], needs: ['autism'], phase: 'primary', area: 'north' },
      tags: [
        { codeId: 'a', by: 'sam', confidence: 0.6, evidence: [], at: '2026-11-21T10:00:00.000Z', status: 'suggested' },
      ],
      safeguarding: { level: 'urgent', evidence: [] },
      failure: { step: 'understand', code: 'took-too-long', at: '2026-11-21T10:00:00.000Z' },
      state: 'ready',
    })
    expect(entryTerms(record)).toEqual([
      'week:2968',
      'channel:web',
      'state:ready',
      'assignee:nobody',
      'lane:safeguarding',
      'theme:a',
      'service:camhs',
      'need:autism',
      'phase:primary',
      'area:north',
      'lang:en',
      'sentiment:-2',
      'kind:experience',
      'event:FAIR',
      'survey:year-2026',
      'question:q7',
      'sure:low',
      'pile:look-first',
      'flagged',
      'needs-person',
      'real',
    ])
  })

  it('leave out what a record has not', () => {
    const terms = entryTerms(anExperience({ invented: true }))
    expect(terms).toEqual(['week:2968', 'channel:web', 'state:received', 'assignee:nobody', 'lane:inbox'])
  })

  it('count weeks from Thursday to Thursday, as 1970 began', () => {
    expect([weekOf('1970-01-07T23:59:59.999Z'), weekOf('1970-01-08T00:00:00.000Z')]).toEqual([0, 1])
  })
})

describe('what a filter asks of the terms', () => {
  it('is nothing when nothing is asked', () => {
    expect(filterTerms({ themes: [], states: [], search: 'bus', from: new Date(), includeInvented: true })).toEqual([])
  })

  it('is any of the values of a part, and every part', () => {
    expect(filterTerms({ themes: ['a', 'b'], areas: ['north'], sentiments: [-1, 'mixed'] })).toEqual([
      ['theme:a', 'theme:b'],
      ['area:north'],
      ['sentiment:-1', 'sentiment:mixed'],
    ])
  })

  it('is every theme, when all are asked for', () => {
    expect(filterTerms({ themes: ['a', 'b'], themesMatch: 'all' })).toEqual([['theme:a'], ['theme:b']])
    expect(filterTerms({ themesOfEach: [['a', 'x'], ['b']] })).toEqual([['theme:a', 'theme:x'], ['theme:b']])
  })

  it('is an edition of a survey and, where it is asked for, one of its questions', () => {
    expect(filterTerms({ survey: { editionId: 'year' } })).toEqual([['survey:year']])
    expect(filterTerms({ survey: { editionId: 'year', questionId: 'q7' } })).toEqual([['survey:year'], ['question:q7']])
  })

  it('knows the lane, the flags and whose it is', () => {
    const filter = {
      assignee: 'nobody',
      lane: 'inbox',
      safeguarding: true,
      needsHuman: true,
      includeInvented: false,
    } as const
    expect(filterTerms(filter).flat()).toEqual(['assignee:nobody', 'lane:inbox', 'flagged', 'needs-person', 'real'])
  })

  it('leaves piles aside that the record knows nothing of', () => {
    expect(filterTerms({ pile: 'no-theme' })).toEqual([['pile:no-theme']])
    expect(filterTerms({ pile: 'duplicates' })).toEqual([])
    expect(filterTerms({ pile: 'needs-answer' })).toEqual([])
  })
})
