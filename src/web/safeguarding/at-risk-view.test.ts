import { expect, it } from 'vitest'
import { atRiskView } from './at-risk-view.js'

const now = new Date('2026-11-21T10:00:00.000Z')
const standing = { open: 3, waiting: 1, nextDueAt: '2026-11-21T10:40:00.000Z', isAsked: true, abandoned: 2 }

it('says what waits and what nobody looks after any more, to who is to act', () => {
  expect(atRiskView(standing, now)?.text).toBe(
    'Something waits in the safeguarding lane. It is due in 40 minutes. ' +
      'Nobody looks after 2 open safeguarding cases any more: whoever did cannot open them now.',
  )
  expect(atRiskView({ ...standing, waiting: 0, nextDueAt: null, abandoned: 1 }, now)?.text).toBe(
    'Nobody looks after an open safeguarding case any more: whoever did cannot open it now.',
  )
  expect(atRiskView({ ...standing, isAsked: false }, now)).toBeNull()
})
