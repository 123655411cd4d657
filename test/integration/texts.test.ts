import { createDirectoryStore } from '../../adapters/postgres/directory-store.js'
import { createSavedViewStore } from '../../adapters/postgres/inbox/saved-view-store.js'
import { createWordingStore } from '../../adapters/postgres/wording-store.js'
import { describeDirectoryStore } from '../contracts/directory-store.js'
import { describeSavedViewStore } from '../contracts/saved-view-store.js'
import { describeWordingStore } from '../contracts/wording-store.js'
import { usingDatabase } from '../support/database.js'

const database = usingDatabase()

describeWordingStore('PostgreSQL', () => createWordingStore(database().prisma))
describeDirectoryStore('PostgreSQL', () => createDirectoryStore(database().prisma))
describeSavedViewStore('PostgreSQL', () => createSavedViewStore(database().prisma))
