import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { anExperience } from '../../../test/support/builders.js'
import { type Experience, inSafeguardingLane, withCorrection, withReading } from '../experience.js'
import type { SafeguardingLevel } from '../understanding.js'
import { raise } from './raise.js'
import { isHigher, isOpenCase, newCase, type Safeguarding } from './safeguarding.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const later = new Date('2026-11-21T12:00:00.000Z')
const targets = { urgent: 1, concern: 24 }
const read = (experience: Experience, safeguarding: SafeguardingLevel, when = at) =>
  withReading(experience, aReading({ safeguarding }), when, targets)
const settled = {
  closed: { closedBy: 'lead', closedAt: at.toISOString(), outcome: 'no-risk-found' },
  lifted: { lifted: { by: 'lead', at: at.toISOString() } },
} as const

describe('a machine’s flag', () => {
  it('begins a clock by its level', () => {
    expect(read(anExperience(), 'urgent').safeguarding.dueAt).toBe('2026-11-21T11:00:00.000Z')
    expect(read(anExperience(), 'concern').safeguarding.dueAt).toBe('2026-11-22T10:00:00.000Z')
    expect(read(anExperience(), 'none').safeguarding).toEqual({ level: 'none', evidence: [] })
  })

  it('stands until a person has decided, whatever is read later', () => {
    const flagged = read(anExperience(), 'urgent')
    expect(read(flagged, 'none', later).safeguarding).toEqual(flagged.safeguarding)
    expect(read(flagged, 'concern', later).safeguarding).toEqual(flagged.safeguarding)
  })

  it('keeps its clock, and that somebody has it in hand, when the same is read again', () => {
    const flagged = read(anExperience(), 'concern')
    const inHand = { ...flagged, safeguarding: { ...flagged.safeguarding, ackBy: 'lead', ackAt: at.toISOString() } }
    expect(read(inHand, 'concern', later).safeguarding).toEqual(inHand.safeguarding)
  })

  it('begins anew, with a new clock and in nobody’s hand, when it is worse than was thought', () => {
    const flagged = read(anExperience(), 'concern')
    const inHand = { ...flagged, safeguarding: { ...flagged.safeguarding, ackBy: 'lead', ackAt: at.toISOString() } }
    expect(read(inHand, 'urgent', later).safeguarding).toEqual({
      level: 'urgent',
      evidence: [],
      raisedAt: later.toISOString(),
      dueAt: '2026-11-21T13:00:00.000Z',
    })
  })

  describe.each(Object.entries(settled))('that was %s', (_how, decided) => {
    const flagged = read(anExperience(), 'concern')
    const done: Experience = { ...flagged, safeguarding: { ...flagged.safeguarding, ...decided } }

    it('stays so when the same words are read again', () => {
      expect(read(done, 'concern', later).safeguarding).toEqual(done.safeguarding)
      expect(inSafeguardingLane(read(done, 'concern', later))).toBe(false)
    })

    it('is raised again when the words are others', () => {
      const corrected = withCorrection(done, 'Other words.', 'ann', later)
      expect(isOpenCase(read(corrected, 'concern', later).safeguarding)).toBe(true)
      expect(read(corrected, 'concern', later).safeguarding.raisedAt).toBe(later.toISOString())
      expect(read(corrected, 'none', later).safeguarding).toEqual(done.safeguarding)
    })

    it('is raised again when the level is higher', () => {
      expect(read(done, 'urgent', later).safeguarding).toMatchObject({ level: 'urgent', raisedAt: later.toISOString() })
      expect(inSafeguardingLane(read(done, 'urgent', later))).toBe(true)
    })
  })

  it('that is open never falls, in any order of readings', () => {
    const level = fc.constantFrom<SafeguardingLevel>('none', 'concern', 'urgent')
    fc.assert(
      fc.property(fc.array(fc.tuple(level, fc.boolean()), { maxLength: 12 }), readings => {
        let flag: Safeguarding = newCase('concern', [], at, targets)
        for (const [one, wordsAreNew] of readings) {
          const next = raise(flag, { level: one, evidence: [] }, { at: later, wordsAreNew, targets })
          expect(isHigher(flag.level, next.level)).toBe(false)
          expect(isOpenCase(next)).toBe(true)
          flag = next
        }
      }),
    )
  })
})
