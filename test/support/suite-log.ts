import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { createLog } from '../../src/log.js'

/** Everything that the product logs while the suite runs goes here; `test/afterwards/log.test.ts` then searches all of it. */
export const suiteLogFile = path.join(projectRoot, 'test-results', 'suite.log')

/** The product's own log, writing where it will be searched. */
export const suiteLog = createLog('debug', suiteLogFile)
