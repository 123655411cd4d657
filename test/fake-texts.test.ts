import { describeDirectoryStore } from './contracts/directory-store.js'
import { describeSavedViewStore } from './contracts/saved-view-store.js'
import { describeWordingStore } from './contracts/wording-store.js'
import { fakeDirectory } from './support/fake-directory.js'
import { fakeSavedViews } from './support/fake-saved-views.js'
import { fakeWordings } from './support/fake-wordings.js'

describeWordingStore('in memory', fakeWordings)
describeDirectoryStore('in memory', () => fakeDirectory())
describeSavedViewStore('in memory', fakeSavedViews)
