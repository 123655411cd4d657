import { randomUUID } from 'node:crypto'
import { describeInvitationStore } from './contracts/invitation-store.js'
import { describeMemberStore } from './contracts/member-store.js'
import { describeLeaverTickStore, describePeopleRulesStore } from './contracts/people-stores.js'
import { describeSignInStore } from './contracts/sign-in-store.js'
import { fakeInvitations } from './support/fake-invitations.js'
import { fakeLeaverTicks } from './support/fake-leaver-ticks.js'
import { fakePeople } from './support/fake-people.js'
import { fakePeopleRules } from './support/fake-people-rules.js'
import { fakeSignIns } from './support/fake-sign-ins.js'

const anId = async () => randomUUID()

describeMemberStore('in memory', () => fakePeople())
describeInvitationStore('in memory', fakeInvitations)
describeSignInStore('in memory', fakeSignIns, anId)
describePeopleRulesStore('in memory', fakePeopleRules)
describeLeaverTickStore('in memory', fakeLeaverTicks, anId)
