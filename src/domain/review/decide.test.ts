import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { aReading } from '../../../test/support/a-reading.js'
import { anExperience } from '../../../test/support/builders.js'
import { type Experience, withReading } from '../experience.js'
import { decided, saying } from './decide.js'
import type { ReviewDecision } from './decision.js'
import { saidOf, withSaid } from './said.js'

const at = new Date('2026-11-21T10:05:00.000Z')
const later = new Date('2026-11-21T10:09:00.000Z')
const frame = await loadCodeFrame('code-frame/code-frame.yaml')

const read = (overrides: Partial<Experience> = {}): Experience =>
  withReading(anExperience(overrides), aReading({ themes: ['ehcp-timeliness', 'school-bullying'] }), at)
const decide = (experience: Experience, decision: ReviewDecision, by = 'ann') =>
  decided(experience, decision, by, later, frame)
const tagOf = (experience: Experience, code: string) => experience.tags.find(({ codeId }) => codeId === code)
const complaint = { code: 'invalid-message' }

describe('a person who decides about a theme', () => {
  it('accepts it, and what led to it stays to be seen', () => {
    const accepted = decide(read(), { kind: 'accept-tag', codeId: 'ehcp-timeliness', seen: 'suggested' })
    expect(tagOf(accepted, 'ehcp-timeliness')).toEqual({
      codeId: 'ehcp-timeliness',
      by: 'ann',
      at: later.toISOString(),
      status: 'confirmed',
      confidence: 0.8,
      evidence: [{ start: 3, end: 9, text: 'waited' }],
    })
  })

  it('puts another in its place, which rests on the same words', () => {
    const changed = decide(read(), {
      kind: 'change-tag',
      codeId: 'ehcp-timeliness',
      to: 'ehcp-appeals',
      seen: 'suggested',
    })
    expect(tagOf(changed, 'ehcp-timeliness')).toMatchObject({ by: 'ann', status: 'rejected' })
    expect(tagOf(changed, 'ehcp-appeals')).toMatchObject({
      by: 'ann',
      status: 'confirmed',
      confidence: 1,
      evidence: [{ text: 'waited' }],
    })
  })

  it('is not overruled when a machine reads again', () => {
    const rejected = decide(read(), { kind: 'reject-tag', codeId: 'ehcp-timeliness', seen: 'suggested' })
    const again = withReading(rejected, aReading({ themes: ['ehcp-timeliness', 'health-camhs'] }), later)
    expect(again.tags.map(({ codeId, status, by }) => [codeId, status, by])).toEqual([
      ['ehcp-timeliness', 'rejected', 'ann'],
      ['health-camhs', 'suggested', 'machine'],
    ])
  })

  it('cannot add one that the frame does not have, but can reject one that it has no more', () => {
    const old = read({ tags: [{ ...tagged('taxi-of-old'), by: 'bob', status: 'confirmed' }] })
    expect(() => decide(read(), { kind: 'add-tag', codeId: 'taxi-of-old' })).toThrow(expect.objectContaining(complaint))
    expect(() =>
      decide(read(), { kind: 'change-tag', codeId: 'ehcp-timeliness', to: 'taxi-of-old', seen: 'suggested' }),
    ).toThrow(expect.objectContaining(complaint))
    const rejected = decide(old, { kind: 'reject-tag', codeId: 'taxi-of-old', seen: 'confirmed' })
    expect(tagOf(rejected, 'taxi-of-old')?.status).toBe('rejected')
  })

  it('who says what was said already changes nothing, and takes it from nobody', () => {
    const accept: ReviewDecision = { kind: 'accept-tag', codeId: 'ehcp-timeliness', seen: 'suggested' }
    const accepted = decide(read(), accept)
    expect(decide(accepted, { ...accept, seen: 'confirmed' }, 'bob')).toBe(accepted)
    expect(decide(accepted, { kind: 'add-tag', codeId: 'ehcp-timeliness' }, 'bob')).toBe(accepted)
  })
})

describe('a person who decides what a record is about', () => {
  it.each<[ReviewDecision, Partial<Experience>]>([
    [{ kind: 'set-services', value: ['camhs', 'gp'], seen: [] }, { facets: facets({ services: ['camhs', 'gp'] }) }],
    [{ kind: 'set-services', value: [], seen: [] }, { facets: facets({ services: [] }) }],
    [{ kind: 'set-needs', value: ['asd'], seen: [] }, { facets: facets({ needs: ['asd'] }) }],
    [{ kind: 'set-phase', value: 'primary', seen: null }, { facets: facets({ phase: 'primary' }) }],
    [{ kind: 'set-area', value: 'elsewhere', seen: null }, { facets: facets({ area: 'elsewhere' }) }],
    [{ kind: 'set-sentiment', value: 'mixed', seen: -1 }, { sentiment: 'mixed' }],
    [{ kind: 'set-sentiment', value: 0, seen: -1 }, { sentiment: 0 }],
    [{ kind: 'set-kind', value: 'question', seen: 'experience' }, { kind: 'question' }],
  ])('is right, whatever a machine reads later: %o', (decision, expected) => {
    const set = decide(read(), decision)
    expect(set).toMatchObject(expected)
    expect(withReading(set, aReading(), later)).toMatchObject(expected)
  })

  it('may leave what the frame has no more, and add nothing that it does not have', () => {
    const old = read({ stated: { services: ['school-nurse-of-old'] } })
    const value = ['school-nurse-of-old', 'gp']
    expect(decide(old, { kind: 'set-services', value, seen: [] }).facets.services).toEqual(value)
    expect(() => decide(read(), { kind: 'set-services', value, seen: [] })).toThrow(expect.objectContaining(complaint))
    expect(() => decide(read(), { kind: 'set-area', value: 'atlantis', seen: null })).toThrow()
    expect(() => decide(read(), { kind: 'set-kind', value: 'rant', seen: null })).toThrow()
  })

  it('is followed by what contributors say of themselves only where nobody decided', () => {
    const set = decide(read(), { kind: 'set-area', value: 'redditch', seen: null })
    expect(set.facets.area).toBe('redditch')
    expect(set.facets.services).toEqual(['la-send-team'])
  })
})

describe('a person who has been through a record', () => {
  it('says so once it is read, and opens it again', () => {
    const reviewed = decide(read(), { kind: 'review' })
    expect(reviewed).toMatchObject({ state: 'reviewed', review: { by: 'ann', at: later.toISOString() } })
    expect(decide(reviewed, { kind: 'review' }, 'bob')).toBe(reviewed)
    const reopened = decide(reviewed, { kind: 'reopen' }, 'bob')
    expect(reopened.state).toBe('ready')
    expect(reopened.review).toBeUndefined()
  })

  it('cannot say so of one that is not read yet', () => {
    expect(() => decide(anExperience(), { kind: 'review' })).toThrow(expect.objectContaining(complaint))
  })

  it('cannot work on one that is closed, before it is opened again', () => {
    const closed = withSaid(read(), { mergedInto: 'ABCD-EFGH' })
    expect(closed.state).toBe('closed')
    expect(() => decide(closed, { kind: 'add-tag', codeId: 'health-camhs' })).toThrow(
      expect.objectContaining(complaint),
    )
    const open = decide(closed, { kind: 'reopen' })
    expect(open.state).toBe('ready')
    expect(open.mergedInto).toBeUndefined()
  })

  it('cannot open again what was split: its parts are records of their own', () => {
    const split = withSaid(read(), { splitInto: ['ABCD-EFGH', 'ABCD-EFGJ'] })
    expect(() => decide(split, { kind: 'reopen' })).toThrow(expect.objectContaining(complaint))
  })
})

describe('what stood before a decision', () => {
  const all: ReviewDecision[] = [
    { kind: 'accept-tag', codeId: 'ehcp-timeliness', seen: 'suggested' },
    { kind: 'reject-tag', codeId: 'ehcp-timeliness', seen: 'suggested' },
    { kind: 'change-tag', codeId: 'ehcp-timeliness', to: 'school-bullying', seen: 'suggested' },
    { kind: 'add-tag', codeId: 'health-camhs' },
    { kind: 'set-services', value: ['gp'], seen: [] },
    { kind: 'set-sentiment', value: 2, seen: -1 },
    { kind: 'set-distressing', value: true, seen: false },
    { kind: 'assign', to: 'bob', seen: null },
    { kind: 'review' },
  ]

  it.each(all)('gives the record back just as it was: $kind', decision => {
    const before = read()
    const after = saying(before, decision, { by: 'ann', at: later.toISOString() })
    expect(withSaid(decide(before, decision), saidOf(before, after))).toEqual(before)
  })

  it('holds ids and codes only', () => {
    const said = all.map(decision => saidOf(read(), saying(read(), decision, { by: 'ann', at: '' })))
    expect(JSON.stringify(said)).not.toContain('waited')
  })
})

function facets(some: Partial<Experience['facets']>) {
  return expect.objectContaining(some)
}

function tagged(codeId: string) {
  return { codeId, confidence: 1, evidence: [], at: at.toISOString() }
}
