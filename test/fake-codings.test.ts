import { randomUUID } from 'node:crypto'
import { describeCodingStore } from './contracts/coding-store.js'
import { fakeCodings } from './support/fake-codings.js'

const codings = fakeCodings()

describeCodingStore(
  'in memory',
  () => codings,
  async count => Array.from({ length: count }, () => randomUUID()),
)
