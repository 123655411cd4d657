import { createApiKeyStore } from '../adapters/postgres/api-key-store.js'
import { createAuditTrail } from '../adapters/postgres/audit-trail.js'
import type { Database } from '../adapters/postgres/client.js'
import { createCodeFrameStore } from '../adapters/postgres/code-frame/code-frame-store.js'
import { createReadingAgainStore } from '../adapters/postgres/code-frame/reading-again-store.js'
import { createDigestStore } from '../adapters/postgres/digest/digest-store.js'
import { createDraftStore } from '../adapters/postgres/draft-store.js'
import { createExperienceStore } from '../adapters/postgres/experience/experience-store.js'
import { createDuplicateStore } from '../adapters/postgres/inbox/duplicate-store.js'
import { createLearningStore } from '../adapters/postgres/learning/learning-store.js'
import { createLinkStore } from '../adapters/postgres/people/link-store.js'
import { createPersonStore } from '../adapters/postgres/people/person-store.js'
import { createSafeguardingSettingsStore } from '../adapters/postgres/safeguarding/safeguarding-settings.js'
import { createSafeguardingStore } from '../adapters/postgres/safeguarding/safeguarding-store.js'
import { createPaperStore } from '../adapters/postgres/surveys/paper-store.js'
import { createResponseStore } from '../adapters/postgres/surveys/response-store.js'
import { createSurveyStore } from '../adapters/postgres/surveys/survey-store.js'
import type { Clock, Ids } from './domain/ports.js'

interface Shelf {
  database: Database
  ids: Ids
  clock: Clock
  /** Seals each line of the audit log to the one before. */
  auditKey: Buffer
}

/** What is kept in PostgreSQL and that both roles and the command line work with. */
export const openStores = ({ database, ids, clock, auditKey }: Shelf) => ({
  apiKeys: createApiKeyStore(database.prisma),
  audit: createAuditTrail(database.pool, auditKey, clock),
  codeFrames: createCodeFrameStore(database.prisma),
  digests: createDigestStore(database, ids),
  drafts: createDraftStore(database.prisma),
  duplicates: createDuplicateStore(database),
  experiences: createExperienceStore(database, clock),
  learning: createLearningStore(database),
  links: createLinkStore(database.prisma),
  paper: createPaperStore(database.prisma),
  people: createPersonStore(database.prisma, clock),
  readingAgain: createReadingAgainStore(database, ids),
  responses: createResponseStore(database.prisma, clock),
  safeguarding: createSafeguardingStore(database, ids),
  safeguardingSettings: createSafeguardingSettingsStore(database.prisma),
  surveys: createSurveyStore(database.prisma),
})
