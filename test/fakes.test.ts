import { describeBlobStore } from './contracts/blob-store.js'
import { describeExperienceStore } from './contracts/experience-store.js'
import { fakeBlobs } from './support/fake-blobs.js'
import { fakeClock } from './support/fake-clock.js'
import { fakeExperiences } from './support/fake-experiences.js'

describeExperienceStore('the fake', () => fakeExperiences(fakeClock()))
describeBlobStore('the fake', fakeBlobs)
