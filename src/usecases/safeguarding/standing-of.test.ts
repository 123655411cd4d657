import { describe, expect, it } from 'vitest'
import { anExperience, aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from '../../../test/support/fake-safeguarding.js'
import type { Role } from '../../domain/people.js'
import { newCase, USUAL_TARGETS } from '../../domain/safeguarding/safeguarding.js'
import { standingOf } from './standing-of.js'

const aLane = () => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const deps = {
    ...{ clock, people: fakePeople(clock), safeguarding: fakeSafeguarding(experiences) },
    safeguardingSettings: fakeSafeguardingSettings(),
  }
  return {
    ...deps,
    join: async (roles: Role[]) => {
      const person = aPerson({ roles })
      await deps.people.create(person, 'hash', clock.now())
      return person
    },
    /** A case that this person has in hand. */
    inHandOf: async (personId: string, invented = false) => {
      const at = clock.now()
      const inHand = { ackBy: personId, ackAt: at.toISOString(), lookedAfterBy: personId }
      const safeguarding = { ...newCase('urgent', [], at, USUAL_TARGETS), ...inHand }
      await experiences.create(anExperience({ safeguarding, invented }))
    },
    standing: standingOf(deps),
  }
}

describe('a case whose person cannot act any more', () => {
  it('is asked of the lead, as a role or an access that ends gives it to nobody', async () => {
    const { inHandOf, join, people, standing, clock } = aLane()
    const [lead, losesRole, leaves] = await Promise.all([
      join(['safeguarding-lead']),
      join(['safeguarding-lead']),
      join(['safeguarding-lead']),
    ])
    await inHandOf(losesRole.id)
    await inHandOf(leaves.id)
    expect(await standing(lead)).toMatchObject({ open: 2, waiting: 0, isAsked: false, abandoned: 0 })
    await people.changeMember(losesRole.id, { roles: ['volunteer'] })
    await people.changeMember(leaves.id, { endedAt: clock.now() })
    expect(await standing(lead)).toMatchObject({ open: 2, waiting: 0, isAsked: true, abandoned: 2 })
  })

  it('asks nothing when it was made up for practice', async () => {
    const { inHandOf, join, standing } = aLane()
    const lead = await join(['safeguarding-lead'])
    await inHandOf('gone', true)
    expect(await standing(lead)).toMatchObject({ isAsked: false, abandoned: 0 })
  })
})
