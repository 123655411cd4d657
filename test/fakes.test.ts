import { describeBlobStore } from './contracts/blob-store.js'
import { describeDuplicateStore } from './contracts/duplicate-store.js'
import { describeExperienceStore } from './contracts/experience-store.js'
import { describeFinding } from './contracts/finding.js'
import { describeSearching } from './contracts/searching.js'
import { fakeBlobs } from './support/fake-blobs.js'
import { fakeClock } from './support/fake-clock.js'
import { fakeDuplicates } from './support/fake-duplicates.js'
import { fakeExperiences } from './support/fake-experiences.js'
import { fakeFinding } from './support/fake-finding.js'

describeExperienceStore('the fake', () => fakeExperiences(fakeClock()))
describeFinding('the fake', async () => fakeFinding())
describeSearching('the fake', async () => fakeFinding())
describeDuplicateStore('the fake', async () => {
  const store = fakeExperiences(fakeClock())
  return { store, duplicates: fakeDuplicates(store) }
})
describeBlobStore('the fake', fakeBlobs)
