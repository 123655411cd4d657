import { vi } from 'vitest'
import type { Experience } from '../../src/domain/experience.js'
import type { Person } from '../../src/domain/people.js'
import { newCase, USUAL_TARGETS } from '../../src/domain/safeguarding/safeguarding.js'
import { actOnCase } from '../../src/usecases/safeguarding/act-on-case.js'
import { mailAlerts } from '../../src/usecases/safeguarding/mail-alerts.js'
import { noteSeen } from '../../src/usecases/safeguarding/note-seen.js'
import { standingOf } from '../../src/usecases/safeguarding/standing-of.js'
import { watchCases } from '../../src/usecases/safeguarding/watch-cases.js'
import { anExperience, aPerson } from './builders.js'
import { fakeClock } from './fake-clock.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakePeople } from './fake-people.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from './fake-safeguarding.js'
import { suiteLog } from './suite-log.js'

/** The safeguarding lane over fakes, and who works in it. */
export const aLane = () => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const safeguarding = fakeSafeguarding(experiences)
  const people = fakePeople()
  const mailer = { send: vi.fn(async (_to: string[], _subject: string, _text: string) => undefined) }
  const safeguardingSettings = fakeSafeguardingSettings()
  const deps = {
    ...{ clock, experiences, safeguarding, safeguardingSettings, people, mailer, log: suiteLog },
    ...{ forumName: 'Elmshire', place: 'https://forum.example/safeguarding' },
  }
  return {
    ...deps,
    joined: async (about: Partial<Person>): Promise<Person> => {
      const person = aPerson(about)
      await people.create(person, 'hash', clock.now())
      return person
    },
    flagged: async (level: 'urgent' | 'concern' = 'concern', overrides: Partial<Experience> = {}) => {
      const record = anExperience({ safeguarding: newCase(level, [], clock.now(), USUAL_TARGETS), ...overrides })
      await experiences.create(record)
      return record
    },
    act: actOnCase({ ...deps, people: { find: async id => aPerson({ id, roles: ['safeguarding-lead'] }) } }),
    seen: noteSeen(deps),
    watch: watchCases(deps),
    mail: mailAlerts(deps),
    standing: standingOf(deps),
    stepsOf: async ({ id }: { id: string }) =>
      (await safeguarding.steps(id)).map(({ taken, by }) => `${taken.what} by ${by}`),
    sentTo: () => mailer.send.mock.calls.map(([to]) => to),
  }
}
