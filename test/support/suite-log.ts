import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLog } from '../../src/log.js'

/** Everything that the product logs while the suite runs goes here; `test/afterwards/log.test.ts` then searches all of it. */
export const suiteLogFile = path.join(tmpdir(), 'earshot-suite-log', 'all.log')

/** The product's own log, writing where it will be searched. */
export const suiteLog = createLog('debug', suiteLogFile)
