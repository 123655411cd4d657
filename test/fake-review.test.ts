import { describeReviewDesk } from './contracts/review-desk.js'
import { inMemory } from './support/a-review-world.js'

describeReviewDesk('in memory', inMemory)
