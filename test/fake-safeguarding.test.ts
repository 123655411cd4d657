import { describeSafeguardingSettings } from './contracts/safeguarding-settings.js'
import { describeSafeguardingStore } from './contracts/safeguarding-store.js'
import { fakeClock } from './support/fake-clock.js'
import { fakeExperiences } from './support/fake-experiences.js'
import { fakeSafeguarding, fakeSafeguardingSettings } from './support/fake-safeguarding.js'

describeSafeguardingStore('in memory', async () => {
  const experiences = fakeExperiences(fakeClock())
  return { experiences, safeguarding: fakeSafeguarding(experiences) }
})
describeSafeguardingSettings('in memory', async () => fakeSafeguardingSettings())
