import { describeCodeFrameStore } from './contracts/code-frame-store.js'
import { describeReadingAgainStore } from './contracts/reading-again-store.js'
import { fakeClock } from './support/fake-clock.js'
import { fakeCodeFrames } from './support/fake-code-frames.js'
import { fakeExperiences } from './support/fake-experiences.js'
import { fakeReadingAgain } from './support/fake-reading-again.js'

describeCodeFrameStore('in memory', async () => fakeCodeFrames())
describeReadingAgainStore('in memory', async () => {
  const experiences = fakeExperiences(fakeClock())
  return { experiences, store: fakeReadingAgain(experiences) }
})
