import { describe, expect, it } from 'vitest'
import { anExperience } from '../../../test/support/builders.js'
import type { Experience, Tag } from '../experience.js'
import { decisionOf, type TogetherDecision, wouldChange } from './together.js'

const aTag = (status: Tag['status']): Tag => ({
  codeId: 'a-theme',
  by: 'machine',
  confidence: 1,
  evidence: [],
  at: '2026-11-21T10:00:00.000Z',
  status,
})
const ready = (about: Partial<Experience> = {}) => anExperience({ state: 'ready', ...about })
const READ = { text: 'Mój syn czeka.', findings: [] }
const atRisk = { level: 'urgent' as const, evidence: [], raisedAt: '2026-11-21T10:00:00.000Z' }

const add: TogetherDecision = { kind: 'add-tag', codeId: 'a-theme' }
const accept: TogetherDecision = { kind: 'accept-tag', codeId: 'a-theme' }
const reject: TogetherDecision = { kind: 'reject-tag', codeId: 'a-theme' }
const assign: TogetherDecision = { kind: 'assign', to: 'sam' }
const takeAway: TogetherDecision = { kind: 'assign', to: null }
const review: TogetherDecision = { kind: 'review' }

describe('a decision about several records', () => {
  it.each<[string, TogetherDecision, Experience, boolean]>([
    ['adds a theme where it is not', add, ready(), true],
    ['adds a theme that was only suggested', add, ready({ tags: [aTag('suggested')] }), true],
    ['adds a theme that somebody has rejected', add, ready({ tags: [aTag('rejected')] }), true],
    ['adds no theme twice', add, ready({ tags: [aTag('confirmed')] }), false],
    ['accepts what is suggested', accept, ready({ tags: [aTag('suggested')] }), true],
    ['accepts nothing that somebody rejected', accept, ready({ tags: [aTag('rejected')] }), false],
    ['accepts nothing that is not there', accept, ready(), false],
    ['rejects what is suggested', reject, ready({ tags: [aTag('suggested')] }), true],
    ['rejects nothing that somebody accepted', reject, ready({ tags: [aTag('confirmed')] }), false],
    ['gives a record to somebody', assign, ready(), true],
    ['gives nothing to whoever has it', assign, ready({ assignedTo: 'sam' }), false],
    ['takes a record from whoever has it', takeAway, ready({ assignedTo: 'sam' }), true],
    ['takes nothing from nobody', takeAway, ready(), false],
    ['marks as reviewed what is ready', review, ready(), true],
    ['marks nothing that is not read', review, anExperience({ state: 'received' }), false],
    ['marks nothing in which names may still show', review, ready({ language: 'pl', redacted: READ }), false],
    ['marks nothing twice', review, ready({ state: 'reviewed' }), false],
    ['leaves what is closed', assign, ready({ state: 'closed' }), false],
    ['leaves what is erased', assign, ready({ state: 'erased' }), false],
    ['leaves what the safeguarding lead has', assign, ready({ safeguarding: atRisk }), false],
  ])('%s', (_name, decision, experience, expected) => {
    expect(wouldChange(experience, decision)).toBe(expected)
  })

  it('says what was seen, so that nothing is decided over somebody else’s head', () => {
    expect(decisionOf(accept, null)).toEqual({ kind: 'accept-tag', codeId: 'a-theme', seen: 'suggested' })
    expect(decisionOf(assign, 'ann')).toEqual({ kind: 'assign', to: 'sam', seen: 'ann' })
    expect(decisionOf(add, null)).toEqual({ kind: 'add-tag', codeId: 'a-theme' })
    expect(decisionOf(review, null)).toEqual({ kind: 'review' })
  })
})
