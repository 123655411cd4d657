import { beforeEach, describe, expect, it } from 'vitest'
import { anExperience, aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from '../../../test/support/fake-safeguarding.js'
import type { Person } from '../../domain/people.js'
import { newCase, USUAL_TARGETS } from '../../domain/safeguarding/safeguarding.js'
import { actOnCase } from './act-on-case.js'

const clock = fakeClock()
const experiences = fakeExperiences(clock)
const people = fakePeople(clock)
const safeguarding = fakeSafeguarding(experiences)
const act = actOnCase({ clock, experiences, people, safeguarding, safeguardingSettings: fakeSafeguardingSettings() })

const join = async (about: Partial<Person>): Promise<string> => {
  const person = aPerson(about)
  await people.create(person, 'hash', clock.now())
  return person.id
}

const flagged = anExperience({ safeguarding: newCase('concern', [], clock.now(), USUAL_TARGETS) })
beforeEach(async () => {
  await experiences.create(flagged)
})

const LIFT = { what: 'lifted', reason: 'raised-by-mistake' } as const

describe('acting in the safeguarding lane', () => {
  it('is refused to who may not, whatever a page lets through', async () => {
    const reviewer = await join({ roles: ['reviewer'] })
    const left = await join({ roles: ['safeguarding-lead'], disabled: true })
    for (const by of [reviewer, left, 'nobody'])
      await expect(act(flagged.reference, LIFT, by, null)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await safeguarding.steps(flagged.id)).toEqual([])
  })

  it('hands a case to nobody who may not act', async () => {
    const lead = await join({ roles: ['safeguarding-lead'] })
    const to = await join({ roles: ['reviewer'] })
    await expect(act(flagged.reference, { what: 'handed-over', to }, lead, null)).rejects.toMatchObject({
      code: 'invalid-message',
    })
  })

  it('is begun by anybody who reads: they raise a flag', async () => {
    const record = anExperience()
    await experiences.create(record)
    const volunteer = await join({ roles: ['volunteer'] })
    const raised = { what: 'raised', level: 'concern', reason: 'missing' } as const
    expect((await act(record.reference, raised, volunteer, null))?.safeguarding.level).toBe('concern')
  })
})
