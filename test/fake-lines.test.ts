import { describeLineStore } from './contracts/line-store.js'
import { describeNoticeStore } from './contracts/notice-store.js'
import { fakeLineWorld } from './support/fake-lines.js'
import { fakeNotices } from './support/fake-notices.js'

describeLineStore('in memory', fakeLineWorld)
describeNoticeStore('in memory', async () => fakeNotices())
