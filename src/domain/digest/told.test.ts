import { describe, expect, it } from 'vitest'
import { aReadRecord } from '../../../test/support/some-records.js'
import { contributorOf } from '../experience/contributor.js'
import { toldBy } from './told.js'

const SURVEY = { editionId: 'edition', responseId: 'response', questionId: 'q', question: 'What went well?' }
const AT = '2026-11-21T11:00:00.000Z'

describe('what a digest counts', () => {
  it('is the words with names hidden, the themes that stand and where they came from', () => {
    const record = aReadRecord(
      'Oliver’s bus is late.',
      { eventCode: 'FAIR', survey: SURVEY, contributorKey: 'key' },
      { themes: { 'transport-reliability-safety': 'bus is late' }, hidden: { Oliver: '[child]' } },
    )
    expect(toldBy(record)).toEqual({
      id: record.id,
      week: '2026-11-16',
      contributor: 'key',
      text: '[child]’s bus is late.',
      themes: ['transport-reliability-safety'],
      isUnplaced: false,
      eventCode: 'FAIR',
      editionId: 'edition',
    })
  })

  it('is not placed when the machine found nothing or was not sure, and placed once a person has said so', () => {
    const unsure = {
      codeId: 'ehcp-timeliness',
      by: 'machine',
      confidence: 0.55,
      evidence: [],
      at: AT,
      status: 'suggested' as const,
    }
    const isUnplaced = (
      ...tags: (typeof unsure | (Omit<typeof unsure, 'status'> & { status: 'confirmed' | 'rejected' }))[]
    ) => toldBy({ ...aReadRecord('We wait.'), tags })?.isUnplaced
    expect(isUnplaced()).toBe(true)
    expect(isUnplaced(unsure)).toBe(true)
    expect(isUnplaced(unsure, { ...unsure, codeId: 'school-bullying', confidence: 0.9 })).toBe(false)
    expect(isUnplaced({ ...unsure, status: 'confirmed' })).toBe(false)
    expect(isUnplaced({ ...unsure, confidence: 0.9, status: 'rejected' })).toBe(true)
  })

  it.each([
    [
      'is with the safeguarding lead',
      aReadRecord('He hurts himself.', {}, { safeguarding: ['concern', 'hurts himself'] }),
    ],
    ['was erased', aReadRecord('We wait.', { state: 'erased' })],
    ['was merged into another', aReadRecord('We wait.', { mergedInto: 'ABCD-EFGH' })],
    ['was split into others', aReadRecord('We wait.', { splitInto: ['ABCD-EFGH'] })],
    ['may not be kept', { ...aReadRecord('We wait.'), consent: { ...aReadRecord('').consent, keep: false } }],
    ['is in a language that no machine reads', { ...aReadRecord('Czekamy.'), language: 'pl' }],
  ])('leaves out what %s', (_why, record) => {
    expect(toldBy(record)).toBeNull()
  })

  it('takes answers of one person to a survey, and parts of one message, for one person', () => {
    const { contributorKey: _none, ...record } = aReadRecord('We wait.')
    expect(contributorOf({ ...record, survey: SURVEY })).toBe('response')
    expect(contributorOf({ ...record, splitFrom: 'ABCD-EFGH' })).toBe('ABCD-EFGH')
    expect(contributorOf(record)).toBe(record.id)
  })
})
