import { describe, expect, it } from 'vitest'
import { inSafeguardingLane } from '../experience.js'
import { afterAction, type CaseAction } from './case-action.js'
import { isOpenCase, isWaiting, newCase, type Safeguarding, timeLeft, USUAL_TARGETS } from './safeguarding.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const later = new Date('2026-11-21T10:20:00.000Z')
const targets = USUAL_TARGETS
const flag = newCase('concern', [], at, targets)
const act = (current: Safeguarding, action: CaseAction, by = 'lead') => {
  const after = afterAction(current, action, { by, at: later, targets })
  if (!after) throw new Error('it does not apply')
  return after
}
const closing = { what: 'closed', outcome: 'no-risk-found', who: null, back: true } as const

describe('acting in a case', () => {
  it.each<CaseAction>([
    { what: 'acknowledged' },
    { what: 'told', service: 'police', who: null },
    { what: 'decided' },
    { what: 'handed-over', to: 'ben' },
  ])('stops the clock: $what', action => {
    expect(timeLeft(flag, later)).toBe(23 * 3_600_000 + 40 * 60_000)
    const after = act(flag, action)
    expect(after).toMatchObject({ ackBy: 'lead', ackAt: later.toISOString() })
    expect(timeLeft(after, later)).toBeNull()
  })

  it('keeps who was first when somebody else goes on', () => {
    const after = act(act(flag, { what: 'acknowledged' }), { what: 'acknowledged' }, 'ben')
    expect(after).toMatchObject({ ackBy: 'lead', lookedAfterBy: 'ben' })
  })

  it('closes it with what came of it, back into the inbox or not', () => {
    const back = act(flag, closing)
    expect(back).toMatchObject({ closedBy: 'lead', closedAt: later.toISOString(), outcome: 'no-risk-found' })
    expect(inSafeguardingLane({ safeguarding: back })).toBe(false)
    const apart = act(flag, { ...closing, back: false })
    expect(isOpenCase(apart)).toBe(false)
    expect(inSafeguardingLane({ safeguarding: apart })).toBe(true)
  })

  it('opens a closed case again, in the hand of whoever does', () => {
    const again = act(act(flag, { ...closing, back: false }), { what: 'reopened' }, 'ben')
    expect(isOpenCase(again)).toBe(true)
    expect(again).not.toHaveProperty('outcome')
    expect(again).not.toHaveProperty('keptApart')
    expect(again).toMatchObject({ raisedAt: flag.raisedAt, lookedAfterBy: 'ben' })
  })

  it('takes the flag away, and can put it back', () => {
    const gone = act(flag, { what: 'lifted', reason: 'long-over' })
    expect(inSafeguardingLane({ safeguarding: gone })).toBe(false)
    expect(isOpenCase(act(gone, { what: 'reopened' }))).toBe(true)
  })

  it.each<[string, Safeguarding, CaseAction]>([
    ['closing what is closed', act(flag, closing), closing],
    ['telling of what is closed', act(flag, closing), { what: 'told', service: 'police', who: null }],
    ['opening what is open', flag, { what: 'reopened' }],
    ['opening what was never flagged', { level: 'none', evidence: [] }, { what: 'reopened' }],
    ['raising what stands', flag, { what: 'raised', level: 'concern', reason: 'missing' }],
  ])('does not apply to %s', (_what, current, action) => {
    expect(afterAction(current, action, { by: 'lead', at: later, targets })).toBeNull()
  })
})

describe('a person’s flag', () => {
  const raised = { what: 'raised', level: 'urgent', reason: 'missing' } as const

  it('is a case like a machine’s, with its own clock, and says who raised it', () => {
    const after = act({ level: 'none', evidence: [] }, raised, 'ann')
    expect(after).toMatchObject({ level: 'urgent', raisedBy: 'ann', dueAt: '2026-11-21T11:20:00.000Z' })
    expect(isWaiting(after)).toBe(true)
  })

  it('makes an open one worse, and begins a closed one anew', () => {
    expect(act(act(flag, { what: 'acknowledged' }), raised)).toMatchObject({
      level: 'urgent',
      raisedAt: later.toISOString(),
    })
    expect(isWaiting(act(act(flag, closing), { ...raised, level: 'concern' }))).toBe(true)
  })
})
