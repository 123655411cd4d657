import { describe, expect, it } from 'vitest'
import { aDigest } from '../../../test/support/a-digest.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeDigests } from '../../../test/support/fake-digests.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakeToDos } from '../../../test/support/fake-to-dos.js'
import { aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { makeDueDigest } from './make-digest.js'

/** The last week that is over where the clock of the tests stands, on a Saturday. */
const WEEK = '2026-11-09'

/** A forum in which somebody told something in that week, and that has a digest without it. */
const aForum = async (madeAt: string) => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const digests = fakeDigests(experiences)
  await keepAll(experiences, [aReadRecord('We wait.', { receivedAt: '2026-11-15T23:00:00.000Z' })])
  await digests.add(aDigest({ week: WEEK, madeAt }))
  await makeDueDigest({ clock, experiences, digests, toDos: fakeToDos(clock), frame: { retired: [] } })()
  return digests.find(WEEK)
}

describe('the digest of a week that is over', () => {
  it.each([
    ['the night before its last messages had been read', '2026-11-16T02:00:00.000Z'],
    ['by a clock that was ahead', '2027-01-01T06:00:00.000Z'],
  ])('is made anew when it was made %s', async (_when, madeAt) => {
    expect(await aForum(madeAt)).toMatchObject({ messages: 1 })
  })

  it('stays as it was made when that was in time', async () => {
    expect(await aForum('2026-11-16T06:00:00.000Z')).toMatchObject({ messages: 0 })
  })
})
