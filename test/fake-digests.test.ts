import { describeDigestStore } from './contracts/digest-store.js'
import { fakeClock } from './support/fake-clock.js'
import { fakeDigests } from './support/fake-digests.js'
import { fakeExperiences } from './support/fake-experiences.js'

describeDigestStore('in memory', async () => {
  const experiences = fakeExperiences(fakeClock())
  return { experiences, digests: fakeDigests(experiences) }
})
