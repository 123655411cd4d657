/**
 * `npm run teach`: learns reading from the seed corpus and keeps what was learnt in `shipped-reader/`, which is part of what we
 * ship. To be run by whoever changes the corpus, the rules or the learner; takes some minutes.
 */
import { teachShippedReader } from './compose-teaching.js'

for await (const line of teachShippedReader()) process.stdout.write(`${line}\n`)
