import { describeReviewDesk } from '../contracts/review-desk.js'
import { usingDatabase } from '../support/database.js'
import { reviewStores } from '../support/review-stores.js'

const database = usingDatabase()

describeReviewDesk('PostgreSQL', async () => {
  await database().pool.query('TRUNCATE experience CASCADE')
  return reviewStores(database())
})
