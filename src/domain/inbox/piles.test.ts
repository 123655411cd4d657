import { describe, expect, it } from 'vitest'
import { anExperience, aTranscript, aVoiceNote, whenHeard } from '../../../test/support/builders.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { standingThemes } from '../experience/tags.js'
import type { Experience, Tag } from '../experience.js'
import { isFlagged, pilesOf, surenessOf } from './piles.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const tag = (codeId: string, confidence: number, status: Tag['status'] = 'suggested'): Tag => ({
  codeId,
  by: 'machine',
  confidence,
  evidence: [],
  at: at.toISOString(),
  status,
})
const read = (changes: Partial<Experience> = {}) => ({
  ...aReadRecord('We waited a year.'),
  tags: [tag('a', 0.9)],
  ...changes,
})

describe('piles', () => {
  it('an ordinary record is on none', () => {
    expect(pilesOf(read())).toEqual([])
  })

  it.each<[string, Partial<Experience>]>([
    ['somebody may be at risk', { safeguarding: { level: 'concern', evidence: [] } }],
    ['it is long', { words: 'We waited. '.repeat(200) }],
    ['it speaks of many things', { tags: ['a', 'b', 'c', 'd', 'e'].map(code => tag(code, 0.9)) }],
    ['the machine was unsure', { tags: [tag('a', 0.9), tag('b', 0.6)] }],
  ])('is to be read first when %s', (_why, changes) => {
    expect(pilesOf(read(changes))).toEqual(['look-first'])
  })

  it.each<[string, Partial<Experience>]>([
    [
      'a person has taken the flag away',
      {
        safeguarding: { level: 'concern', evidence: [], lifted: { by: 'sam', at: at.toISOString() } },
      },
    ],
    ['a person has confirmed what the machine was unsure of', { tags: [tag('a', 0.6, 'confirmed')] }],
  ])('is not to be read first once %s', (_why, changes) => {
    expect(pilesOf(read(changes))).toEqual([])
  })

  it('has no theme when every theme was rejected, but not before it was read', () => {
    expect(pilesOf(read({ tags: [tag('a', 0.9, 'rejected')] }))).toEqual(['no-theme'])
    expect(pilesOf(anExperience())).toEqual([])
  })

  it('needs an ear when a voice was hard to hear or its language is not read', () => {
    const mumbled = whenHeard(aVoiceNote(), aTranscript({ quality: 'unclear' }), at)
    expect(pilesOf(mumbled)).toEqual(['needs-ear'])
    expect(pilesOf(read({ language: 'pl' }))).toEqual(['needs-ear'])
    expect(pilesOf(read({ redacted: { text: 'Mój syn', findings: [], otherLanguage: 'pl' } }))).toEqual(['needs-ear'])
  })

  it.each(['reviewed', 'closed', 'erased'] as const)('a %s record is on none', state => {
    expect(pilesOf(read({ state, tags: [], language: 'pl' }))).toEqual([])
  })
})

describe('what piles are made by', () => {
  it('a theme stands once, until it is rejected', () => {
    expect(standingThemes({ tags: [tag('a', 1), tag('a', 1, 'confirmed'), tag('b', 1, 'rejected')] })).toEqual(['a'])
  })

  it('a flag stands after its case is closed, but not once it was taken away', () => {
    const safeguarding = { level: 'urgent' as const, evidence: [] }
    expect(isFlagged({ safeguarding: { ...safeguarding, closedAt: at.toISOString() } })).toBe(true)
    expect(isFlagged({ safeguarding: { level: 'none', evidence: [] } })).toBe(false)
  })

  it.each([
    [[], null],
    [[tag('a', 0.55, 'confirmed')], null],
    [[tag('a', 0.9), tag('b', 0.5)], 'low'],
    [[tag('a', 0.65)], 'fair'],
    [[tag('a', 0.8)], 'high'],
  ])('how sure the machine was of %j is %s', (tags, sureness) => {
    expect(surenessOf({ tags })).toBe(sureness)
  })
})
