import { randomUUID } from 'node:crypto'
import { describeReadingLoadStore } from './contracts/reading-load-store.js'
import { fakeReadingLoad } from './support/fake-reading-load.js'

describeReadingLoadStore('in memory', async () => ({
  store: fakeReadingLoad(),
  ann: randomUUID(),
  bo: randomUUID(),
  one: randomUUID(),
  two: randomUUID(),
}))
