import { describeDraftStore } from './contracts/draft-store.js'
import { fakeDrafts } from './support/fake-drafts.js'

describeDraftStore('the fake', fakeDrafts)
