import { describeApiKeyStore } from './contracts/api-key-store.js'
import { describeLinkStore } from './contracts/link-store.js'
import { describePersonStore } from './contracts/person-store.js'
import { fakeApiKeys } from './support/fake-api-keys.js'
import { fakeLinks } from './support/fake-links.js'
import { fakePeople } from './support/fake-people.js'

describePersonStore('in memory', () => fakePeople())
describeLinkStore('in memory', fakeLinks)
describeApiKeyStore('in memory', fakeApiKeys)
