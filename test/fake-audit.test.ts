import { describeAuditTrail } from './contracts/audit-trail.js'
import { fakeAudit } from './support/fake-audit.js'

describeAuditTrail('in memory', async () => fakeAudit({ now: () => new Date() }))
